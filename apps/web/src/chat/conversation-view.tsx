"use client";

import { Button, Text, VisuallyHidden } from "@mantine/core";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { SafetyPanel } from "../help/safety-panel.tsx";
import { useTRPC } from "../trpc/client.ts";
import type { Message } from "../trpc/types.ts";
import { ChatFrame } from "./chat-frame.tsx";
import { ClosedNote } from "./closed-note.tsx";
import { Composer } from "./composer.tsx";
import { ConversationHeader } from "./conversation-header.tsx";
import { inOrder } from "./message-pages.ts";
import { OutgoingMessage } from "./outgoing-message.tsx";
import { useOutbox } from "./outbox.tsx";
import { conversationQuery, messagesQuery } from "./queries.ts";
import { ReplyInProgress } from "./reply-in-progress.tsx";
import { StoredMessage } from "./stored-message.tsx";
import { useLinkedMessage } from "./use-linked-message.ts";

/** Whether the screening found reason to offer help. */
const isAlarming = ({ role, riskLevel }: Message): boolean => role === "user" && riskLevel > 0;

/** A conversation: what was said, the reply that is being written, and the place to write. */
export function ConversationView({ conversationId }: { conversationId: string }) {
  const trpc = useTRPC();
  const { data: conversation } = useSuspenseQuery(conversationQuery(trpc, conversationId));
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    messagesQuery(trpc, conversationId),
  );
  useLinkedMessage({ hasNextPage, fetchNextPage, isFetchingNextPage });
  const { outgoing, resources, send } = useOutbox();
  const [announcement, setAnnouncement] = useState("");

  const messages = inOrder(data.pages);
  const own = outgoing.filter((message) => message.conversationId === conversationId);
  const last = messages.at(-1);
  const unanswered = last?.role === "user" ? last : undefined;
  const alarming = messages.findLast(isAlarming);
  const help = alarming && <SafetyPanel resources={resources.get(alarming.id)} />;
  // Below the reply, so that help is what stands last.
  const answer = messages.find(({ inReplyTo }) => inReplyTo === alarming?.id) ?? alarming;
  const helpAfter = alarming?.id === unanswered?.id ? undefined : answer?.id;

  return (
    <ChatFrame
      latestOwn={own.at(-1)?.clientMessageId}
      header={<ConversationHeader conversation={conversation} />}
      footer={
        conversation.status !== "active" ? (
          <ClosedNote status={conversation.status} />
        ) : (
          <Composer
            onSend={(message) =>
              send({ ...message, conversationId, clientMessageId: crypto.randomUUID() })
            }
          />
        )
      }
    >
      {hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          mx="auto"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show earlier messages
        </Button>
      )}
      {messages.length === 0 && own.length === 0 && (
        <Text c="dimmed" ta="center" my="auto">
          Nothing has been said here yet. Begin wherever you like.
        </Text>
      )}
      {messages.map((message) => (
        <Fragment key={message.id}>
          <StoredMessage message={message} />
          {message.id === helpAfter && help}
        </Fragment>
      ))}
      {unanswered && (
        <ReplyInProgress key={unanswered.id} message={unanswered} onDone={setAnnouncement} />
      )}
      {helpAfter === undefined && help}
      {own.map((message) => (
        <OutgoingMessage key={message.clientMessageId} message={message} onRetry={send} />
      ))}
      <VisuallyHidden aria-live="polite">{announcement}</VisuallyHidden>
    </ChatFrame>
  );
}
