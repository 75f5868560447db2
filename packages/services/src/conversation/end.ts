import {
  type ActorTransaction,
  userConversationContinuity as continuities,
  userConversations as conversations,
  withActor,
} from "@companion/db";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import { digest, summarize } from "./continuity/digest.ts";
import {
  type Conversation,
  conversationColumns,
  conversationIdInput,
  mood,
} from "./conversation.ts";

export const endInput = conversationIdInput.extend({ moodAtEnd: mood.nullish() });

const byId = (tx: ActorTransaction, id: string) =>
  and(eq(conversations.userId, tx.userId), eq(conversations.id, id));

/** Ends a conversation and closes its session with a summary. One that has ended stays as it is. */
export const end = ({
  ctx,
  input: { conversationId, moodAtEnd },
}: Call<z.output<typeof endInput>>): Promise<Conversation> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const [found] = await tx.db
      .select(conversationColumns)
      .from(conversations)
      .where(byId(tx, conversationId))
      .for("update");
    if (found === undefined) throw notFound("conversation");
    if (found.status !== "active") return found;
    const now = ctx.now();
    const closed = await digest(tx, { ...found, moodAtEnd: moodAtEnd ?? found.moodAtEnd });
    const [[ended]] = await Promise.all([
      tx.db
        .update(conversations)
        .set({
          status: "ended",
          endedAt: now,
          moodAtEnd: moodAtEnd ?? found.moodAtEnd,
          contextSummary: summarize(closed) || null,
          updatedAt: now,
        })
        .where(byId(tx, conversationId))
        .returning(conversationColumns)
        .execute(),
      tx.db
        .update(continuities)
        .set({
          phase: "closing",
          therapeuticFocus: closed.focus,
          emotionalState: closed.emotionalState,
          openThreads: closed.openThreads,
          updatedAt: now,
        })
        .where(
          and(eq(continuities.userId, tx.userId), eq(continuities.conversationId, conversationId)),
        )
        .execute(),
    ]);
    return ended ?? found;
  });
