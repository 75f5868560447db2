import {
  sessionPhases,
  userConversationContinuity as continuities,
  withActor,
} from "@companion/db";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { type Continuity, continuityColumns } from "../conversation.ts";
import { lockConversation } from "../change.ts";

const line = z.string().trim().min(1).max(500);

/** What is left out stays; null clears. */
export const upsertContinuityInput = z.object({
  conversationId: z.uuid(),
  phase: z.enum(sessionPhases).optional(),
  therapeuticFocus: line.nullish(),
  emotionalState: line.nullish(),
  openThreads: z.array(line).max(20).optional(),
  continuityContext: z.string().trim().min(1).max(4000).nullish(),
});

/** Notes where a conversation stands, as its client sees it. */
export const upsertContinuity = ({
  ctx,
  input: { conversationId, ...given },
}: Call<z.output<typeof upsertContinuityInput>>): Promise<Continuity> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    const { lastMessageAt, startedAt, messageCount } = await lockConversation(tx, conversationId);
    const [continuity] = await tx.db
      .insert(continuities)
      .values({
        userId: tx.userId,
        id: uuidv7(),
        conversationId,
        lastMessageCount: messageCount,
        lastActivityAt: lastMessageAt ?? startedAt,
        ...given,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoUpdate({
        target: [continuities.userId, continuities.conversationId],
        set: { ...given, updatedAt: now },
      })
      .returning(continuityColumns);
    if (continuity === undefined) throw new Error("an upsert returns its row");
    return continuity;
  });
