import {
  type ActorTransaction,
  userConversationContinuity as continuities,
  userConversations as conversations,
} from "@companion/db";
import { and, desc, eq, gt, ne } from "drizzle-orm";
import { continuityColumns, conversationColumns } from "../conversation.ts";
import { type Digest, digest, summarize } from "./digest.ts";

/** What to pick up from the session before. */
export interface Resumption extends Digest {
  conversationId: string;
  title: string | null;
  lastActivityAt: Date;
  /** Whole days. */
  daysSince: number;
  summary: string;
}

const day = 24 * 60 * 60 * 1000;

/** The member's most recently active conversation that has messages, other than `except`. */
const lastSession = async (tx: ActorTransaction, except: string | undefined) => {
  const [found] = await tx.db
    .select({ conversation: conversationColumns, continuity: continuityColumns })
    .from(continuities)
    .innerJoin(
      conversations,
      and(
        eq(conversations.userId, continuities.userId),
        eq(conversations.id, continuities.conversationId),
      ),
    )
    .where(
      and(
        eq(continuities.userId, tx.userId),
        gt(conversations.messageCount, 0),
        except === undefined ? undefined : ne(conversations.id, except),
      ),
    )
    .orderBy(desc(continuities.lastActivityAt))
    .limit(1)
    .execute();
  return found;
};

/** What the last session offers to the next; null when there is none. One that was closed says with what. */
export const resumption = async (
  tx: ActorTransaction,
  { now, except }: { now: Date; except?: string },
): Promise<Resumption | null> => {
  const last = await lastSession(tx, except);
  if (last === undefined) return null;
  const { conversation, continuity } = last;
  const left: Digest =
    continuity.phase === "closing"
      ? {
          focus: continuity.therapeuticFocus,
          emotionalState: continuity.emotionalState,
          openThreads: continuity.openThreads,
        }
      : await digest(tx, conversation);
  const since = now.getTime() - continuity.lastActivityAt.getTime();
  return {
    ...left,
    conversationId: conversation.id,
    title: conversation.title,
    lastActivityAt: continuity.lastActivityAt,
    daysSince: Math.max(0, Math.floor(since / day)),
    summary: summarize(left),
  };
};
