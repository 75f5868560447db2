"use client";

import { Button, Group, Loader, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc/client.ts";
import type { Message } from "../trpc/types.ts";
import classes from "./chat.module.css";
import { withMessage } from "./message-pages.ts";
import { messagesQuery } from "./queries.ts";
import { useReply } from "./use-reply.ts";

interface ReplyInProgressProps {
  /** The member's message that is being answered. */
  message: Message;
  /** Is told the whole reply once it stands. */
  onDone: (content: string) => void;
}

/** The reply that is being written; once it stands it takes its place among the messages. */
export function ReplyInProgress({ message, onDone }: ReplyInProgressProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { text, state, retry } = useReply(message.id, (reply) => {
    const query = messagesQuery(trpc, message.conversationId);
    queryClient.setQueryData(query.queryKey, (data) => withMessage(data, reply));
    onDone(reply.content);
    // A quicker second message may have hidden an earlier reply.
    void queryClient.invalidateQueries(trpc.conversation.pathFilter());
  });
  return (
    <>
      {text !== "" && (
        <div className={classes.reply} aria-busy>
          {text}
        </div>
      )}
      {state === "waiting" && (
        <Loader type="dots" size="sm" aria-label="The companion is writing" />
      )}
      {state === "reconnecting" && (
        <Text size="sm" c="dimmed" role="status">
          The connection dropped. Picking up again…
        </Text>
      )}
      {state === "failed" && (
        <Group gap="xs" role="alert">
          <Text size="sm" c="red">
            The reply did not come through. Your message is kept.
          </Text>
          <Button size="compact-sm" variant="light" onClick={retry}>
            Try again
          </Button>
        </Group>
      )}
    </>
  );
}
