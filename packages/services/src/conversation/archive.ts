import type { z } from "zod";
import type { Call } from "../context.ts";
import { changeConversation } from "./change.ts";
import type { Conversation, conversationIdInput } from "./conversation.ts";

export { conversationIdInput as archiveInput } from "./conversation.ts";

/** Puts a conversation away: it takes no messages until it is brought back. */
export const archive = ({
  ctx,
  input,
}: Call<z.output<typeof conversationIdInput>>): Promise<Conversation> =>
  changeConversation(ctx, input, ({ status }) =>
    status === "archived" ? null : { status: "archived" },
  );

/** Brings an archived conversation back, ended if it was. */
export const unarchive = ({
  ctx,
  input,
}: Call<z.output<typeof conversationIdInput>>): Promise<Conversation> =>
  changeConversation(ctx, input, ({ status, endedAt }) =>
    status === "archived" ? { status: endedAt === null ? "active" : "ended" } : null,
  );
