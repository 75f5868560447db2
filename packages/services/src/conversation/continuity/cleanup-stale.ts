import {
  type ActorTransaction,
  userConversationContinuity as continuities,
  userConversations as conversations,
  withActor,
} from "@companion/db";
import { and, eq, gt, lte, min, ne } from "drizzle-orm";
import type { Call } from "../../context.ts";
import { conversationColumns } from "../conversation.ts";
import { closeSession } from "./close.ts";

/** Milliseconds of silence that end a session. */
export const sessionSilenceMs = 30 * 60_000;

/** Sessions closed in one transaction; those left over are due at once. */
const mostAtOnce = 50;

export interface Cleanup {
  /** The conversations whose sessions were closed. */
  closed: string[];
  /** When the next open session will have been silent for long enough; null where none is open. */
  nextAt: Date | null;
}

const isOpen = (tx: ActorTransaction) =>
  and(
    eq(continuities.userId, tx.userId),
    ne(continuities.phase, "closing"),
    gt(continuities.lastMessageCount, 0),
  );

const silentSessions = (tx: ActorTransaction, silentSince: Date) =>
  tx.db
    .select(conversationColumns)
    .from(continuities)
    .innerJoin(
      conversations,
      and(
        eq(conversations.userId, continuities.userId),
        eq(conversations.id, continuities.conversationId),
      ),
    )
    .where(and(isOpen(tx), lte(continuities.lastActivityAt, silentSince)))
    .orderBy(continuities.lastActivityAt)
    .limit(mostAtOnce);

/** Closes the member's sessions that nobody has said anything in for 30 minutes. */
export const cleanupStale = ({ ctx }: Call<void>): Promise<Cleanup> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    const silentSince = new Date(now.getTime() - sessionSilenceMs);
    const closed: string[] = [];
    for (const conversation of await silentSessions(tx, silentSince)) {
      const { continuity } = await closeSession(tx, conversation, { now, silentSince });
      if (continuity !== undefined) closed.push(conversation.id);
    }
    const [open] = await tx.db
      .select({ lastActivityAt: min(continuities.lastActivityAt) })
      .from(continuities)
      .where(isOpen(tx));
    const since = open?.lastActivityAt ?? null;
    return { closed, nextAt: since && new Date(since.getTime() + sessionSilenceMs) };
  });
