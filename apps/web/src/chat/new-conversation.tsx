"use client";

import { Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "../trpc/client.ts";
import { sentenceOf } from "../trpc/errors.ts";
import { ChatFrame } from "./chat-frame.tsx";
import { Composer, type Draft } from "./composer.tsx";
import { LastTime } from "./last-time.tsx";
import { useOutbox } from "./outbox.tsx";
import { OutgoingMessage } from "./outgoing-message.tsx";

/** A conversation that begins with its first message; until then nothing is stored. */
export function NewConversation() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const { send } = useOutbox();
  const { data: member } = useSuspenseQuery(trpc.user.me.queryOptions());
  const { data: before } = useSuspenseQuery(trpc.conversation.continuity.resume.queryOptions({}));
  const [first, setFirst] = useState<(Draft & { id: string; failure?: string }) | null>(null);

  const begin = async (draft: Draft & { id: string }): Promise<void> => {
    setFirst(draft);
    try {
      const { id: clientMessageId, ...message } = draft;
      const { id } = await client.conversation.create.mutate({
        moodAtStart: draft.mood,
        // A second try begins the same conversation.
        clientId: clientMessageId,
      });
      // Stored, or refused and kept to be sent again, before the page of the conversation is fetched.
      await send({ ...message, conversationId: id, clientMessageId });
      router.push(`/chat/${id}`);
    } catch (error) {
      setFirst({ ...draft, failure: sentenceOf(error) });
    }
  };

  return (
    <ChatFrame
      latestOwn={first?.id}
      footer={
        <Composer
          isBusy={first !== null && first.failure === undefined}
          onSend={(draft) => void begin({ ...draft, id: crypto.randomUUID() })}
        />
      }
    >
      <Stack gap="lg" my="auto">
        <div>
          <Title order={1} size="h2">
            Hello {member.name}
          </Title>
          <Text c="dimmed" mt={4}>
            {before === null
              ? "I listen, and I remember what matters to you. Begin wherever you like."
              : "It is good to have you back. What is on your mind today?"}
          </Text>
        </div>
        {before !== null && <LastTime before={before} />}
      </Stack>
      {first !== null && (
        <OutgoingMessage
          message={{ ...first, clientMessageId: first.id, conversationId: "" }}
          onRetry={() => begin(first)}
        />
      )}
    </ChatFrame>
  );
}
