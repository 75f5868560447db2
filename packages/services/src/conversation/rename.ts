import { z } from "zod";
import type { Call } from "../context.ts";
import { changeConversation, conversationChangeInput } from "./change.ts";
import type { Conversation } from "./conversation.ts";

export const renameInput = conversationChangeInput.extend({
  title: z.string().trim().min(1).max(200),
  /** Left out, it stays; null clears it. */
  description: z.string().trim().min(1).max(2000).nullish(),
});

/** Gives a conversation another title, and a description. */
export const rename = ({
  ctx,
  input: { title, description, ...target },
}: Call<z.output<typeof renameInput>>): Promise<Conversation> =>
  changeConversation(ctx, target, () => ({ title, description }));
