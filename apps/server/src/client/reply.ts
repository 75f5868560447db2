import type { MemberClient } from "./member.ts";

/** What a client has of a reply when its stream has ended. */
export interface ReceivedReply {
  text: string;
  /** Of the last event; the stream goes on after it. */
  lastEventId: string | null;
  /** False when the companion failed: the text is an apology then. */
  isStored: boolean;
}

export interface ReadReplyOptions {
  messageId: string;
  /** Where an earlier stream broke off, and the text it had brought. */
  after?: Pick<ReceivedReply, "text" | "lastEventId">;
  signal?: AbortSignal;
  /** Called with the text so far, at each piece. */
  onText?: (text: string) => void;
}

/** Streams the reply to a message, to its end or until `signal` aborts. */
export const readReply = async (
  client: MemberClient,
  { messageId, after, signal, onText }: ReadReplyOptions,
): Promise<ReceivedReply> => {
  const received: ReceivedReply = {
    text: after?.text ?? "",
    lastEventId: after?.lastEventId ?? null,
    isStored: false,
  };
  const input = { messageId, lastEventId: received.lastEventId ?? undefined };
  for await (const { id, data } of client.conversation.reply.subscribe(input, { signal })) {
    received.lastEventId = id;
    switch (data.type) {
      case "started":
        break;
      case "delta":
        received.text += data.text;
        onText?.(received.text);
        break;
      case "replace":
        received.text = data.text;
        onText?.(received.text);
        break;
      case "done":
        received.isStored = data.message !== null;
        break;
      default:
        data satisfies never;
    }
  }
  return received;
};
