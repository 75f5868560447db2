"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useState } from "react";
import { useTRPC, useTRPCClient } from "../trpc/client.ts";
import { sentenceOf } from "../trpc/errors.ts";
import type { Resource } from "../trpc/types.ts";
import { withMessage } from "./message-pages.ts";
import { conversationsQuery, messagesQuery } from "./queries.ts";

/** A message that the server has not stored yet. Its id makes a second try the same message. */
export interface Outgoing {
  clientMessageId: string;
  conversationId: string;
  content: string;
  mood?: number;
  /** Why it was not sent, as a sentence; undefined while it is on its way. */
  failure?: string;
}

interface Outbox {
  outgoing: readonly Outgoing[];
  /** Whom to turn to, by the id of the message that gave reason. */
  resources: ReadonlyMap<string, readonly Resource[]>;
  send: (message: Outgoing) => Promise<void>;
}

const OutboxContext = createContext<Outbox | null>(null);

/** Keeps messages on their way while the member moves between pages. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);
  const [resources, setResources] = useState<Outbox["resources"]>(new Map());

  const send = async ({ failure: _failure, ...message }: Outgoing): Promise<void> => {
    const others = (list: readonly Outgoing[]) =>
      list.filter(({ clientMessageId }) => clientMessageId !== message.clientMessageId);
    setOutgoing((list) => [...others(list), message]);
    try {
      const sent = await client.conversation.send.mutate(message);
      if (sent.resources.length > 0) {
        setResources((known) => new Map(known).set(sent.message.id, sent.resources));
      }
      const { queryKey } = messagesQuery(trpc, message.conversationId);
      // An answer that was asked for before the message was stored must not come after it.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (data) => withMessage(data, sent.message));
      setOutgoing(others);
      await queryClient.invalidateQueries(conversationsQuery(trpc));
    } catch (error) {
      setOutgoing((list) =>
        list.map((item) =>
          item.clientMessageId === message.clientMessageId
            ? { ...item, failure: sentenceOf(error) }
            : item,
        ),
      );
    }
  };

  return <OutboxContext value={{ outgoing, resources, send }}>{children}</OutboxContext>;
}

export function useOutbox(): Outbox {
  const outbox = use(OutboxContext);
  if (outbox === null) throw new Error("useOutbox needs an OutboxProvider above it");
  return outbox;
}
