import { withActor } from "@companion/db";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { lockConversation, writeConversation } from "./change.ts";
import { closeSession } from "./continuity/close.ts";
import { summarize } from "./continuity/digest.ts";
import { type Conversation, conversationIdInput, mood } from "./conversation.ts";

export const endInput = conversationIdInput.extend({ moodAtEnd: mood.nullish() });

/** Ends a conversation and closes its session with a summary. One that has ended stays as it is. */
export const end = ({
  ctx,
  input: { conversationId, moodAtEnd: given },
}: Call<z.output<typeof endInput>>): Promise<Conversation> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const found = await lockConversation(tx, conversationId);
    if (found.status !== "active") return found;
    const now = ctx.now();
    const moodAtEnd = given ?? found.moodAtEnd;
    const { digest } = await closeSession(tx, { ...found, moodAtEnd }, { now });
    return writeConversation(tx, found, {
      status: "ended",
      endedAt: now,
      moodAtEnd,
      contextSummary: summarize(digest) || null,
      updatedAt: now,
    });
  });
