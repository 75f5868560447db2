import { type ActorTransaction, userConversationContinuity as continuities } from "@companion/db";
import { and, eq, lte, ne } from "drizzle-orm";
import { type Continuity, continuityColumns, type Conversation } from "../conversation.ts";
import { type Digest, digest } from "./digest.ts";

/** Of where a conversation stands. */
export const continuityOf = (tx: ActorTransaction, conversationId: string) =>
  and(eq(continuities.userId, tx.userId), eq(continuities.conversationId, conversationId));

/** What a digest says; what it does not know stays as it was. */
const known = ({ focus, emotionalState, openThreads }: Digest) => ({
  therapeuticFocus: focus ?? undefined,
  emotionalState: emotionalState ?? undefined,
  openThreads: openThreads.length === 0 ? undefined : openThreads,
});

/**
 * Closes the session of a conversation: what it was about is kept for the next one, until a further
 * message goes on with it. With `silentSince`, only a session that is open and silent since then.
 */
export const closeSession = async (
  tx: ActorTransaction,
  conversation: Pick<Conversation, "id" | "title" | "moodAtStart" | "moodAtEnd">,
  { now, silentSince }: { now: Date; silentSince?: Date },
): Promise<{ digest: Digest; continuity: Continuity | undefined }> => {
  const closed = await digest(tx, conversation);
  const [continuity] = await tx.db
    .update(continuities)
    .set({ phase: "closing", ...known(closed), updatedAt: now })
    .where(
      and(
        continuityOf(tx, conversation.id),
        silentSince && lte(continuities.lastActivityAt, silentSince),
        silentSince && ne(continuities.phase, "closing"),
      ),
    )
    .returning(continuityColumns);
  return { digest: closed, continuity };
};
