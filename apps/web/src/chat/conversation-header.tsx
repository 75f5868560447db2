"use client";

import { ActionIcon, Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTRPC, useTRPCClient } from "../trpc/client.ts";
import type { Conversation } from "../trpc/types.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import classes from "./chat.module.css";
import { titleOf } from "./title.ts";

// Loaded when it is asked for: the page opens without it.
const ConversationDialog = lazy(() =>
  import("./conversation-dialog.tsx").then((module) => ({ default: module.ConversationDialog })),
);

/** What the conversation is called, the way to end it, and to whatever else can be done with it. */
export function ConversationHeader({ conversation }: { conversation: Conversation }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [isToEnd, ending] = useDisclosure(false);
  const [isManaged, setIsManaged] = useState(false);
  const end = async (): Promise<void> => {
    await client.conversation.end.mutate({ conversationId: conversation.id });
    await queryClient.invalidateQueries(trpc.conversation.pathFilter());
  };
  return (
    <div className={classes.header}>
      <Text component="h1" fw={600} truncate flex={1}>
        {titleOf(conversation)}
      </Text>
      {conversation.status === "active" && (
        <Button variant="subtle" color="gray" size="compact-sm" flex="none" onClick={ending.open}>
          End
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="What to do with this conversation"
        onClick={() => setIsManaged(true)}
      >
        <IconDots size={18} aria-hidden />
      </ActionIcon>
      <ConfirmDialog
        opened={isToEnd}
        onClose={ending.close}
        question="End this conversation?"
        consequence="You can read it any time. When we talk again, I pick up from here."
        confirm="End it"
        onConfirm={end}
      />
      {isManaged && (
        <Suspense>
          <ConversationDialog conversation={conversation} onClose={() => setIsManaged(false)} />
        </Suspense>
      )}
    </div>
  );
}
