import type { z } from "zod";
import type { Call } from "../context.ts";
import { changeConversation, conversationChangeInput } from "./change.ts";
import { type Conversation, mood } from "./conversation.ts";

export const setMoodInput = conversationChangeInput.extend({
  moodAtStart: mood.nullish(),
  moodAtEnd: mood.nullish(),
});

/** Sets the mood at a conversation's start, at its end, or both; null clears one. */
export const setMood = ({
  ctx,
  input: { moodAtStart, moodAtEnd, ...target },
}: Call<z.output<typeof setMoodInput>>): Promise<Conversation> =>
  changeConversation(ctx, target, () => ({ moodAtStart, moodAtEnd }));
