"use client";

import { useSubscription } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { useTRPC } from "../trpc/client.ts";
import type { Message } from "../trpc/types.ts";

interface Reply {
  /** What has been written so far. */
  text: string;
  /** `waiting`: nothing yet · `writing` · `reconnecting`: the connection dropped · `failed`: for good. */
  state: "waiting" | "writing" | "reconnecting" | "failed";
  /** Asks for the same reply from its beginning. */
  retry: () => void;
}

/** The reply to a message, as it is written. After a dropped connection it goes on where it stopped. */
export function useReply(messageId: string, onDone: (reply: Message) => void): Reply {
  const trpc = useTRPC();
  const [text, setText] = useState("");
  const [hasFailed, setHasFailed] = useState(false);
  const { status, error, reset } = useSubscription(
    trpc.conversation.reply.subscriptionOptions(
      { messageId },
      {
        onData: ({ data: event }) => {
          switch (event.type) {
            case "started":
              return setText("");
            case "delta":
              return setText((before) => before + event.text);
            case "replace":
              return setText(event.text);
            case "done":
              return event.message === null ? setHasFailed(true) : onDone(event.message);
            default: {
              const unknown: never = event;
              return unknown;
            }
          }
        },
      },
    ),
  );
  const retry = (): void => {
    setText("");
    setHasFailed(false);
    reset();
  };
  if (hasFailed || status === "error") return { text, state: "failed", retry };
  if (status === "connecting" && error !== null) return { text, state: "reconnecting", retry };
  return { text, state: text === "" ? "waiting" : "writing", retry };
}
