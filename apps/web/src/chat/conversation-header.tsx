"use client";

import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../trpc/client.ts";
import type { Conversation } from "../trpc/types.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import classes from "./chat.module.css";
import { titleOf } from "./title.ts";

/** What the conversation is called, and the way to end it. */
export function ConversationHeader({ conversation }: { conversation: Conversation }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const end = async (): Promise<void> => {
    await client.conversation.end.mutate({ conversationId: conversation.id });
    await queryClient.invalidateQueries(trpc.conversation.pathFilter());
  };
  return (
    <div className={classes.header}>
      <Text component="h1" fw={600} truncate>
        {titleOf(conversation)}
      </Text>
      {conversation.status === "active" && (
        <Button variant="subtle" color="gray" size="compact-sm" flex="none" onClick={open}>
          End
        </Button>
      )}
      <ConfirmDialog
        opened={opened}
        onClose={close}
        question="End this conversation?"
        consequence="You can read it any time. When we talk again, I pick up from here."
        confirm="End it"
        onConfirm={end}
      />
    </div>
  );
}
