import {
  type ActorTransaction,
  preparedQuery,
  userConversationContinuity as continuities,
  userConversations as conversations,
} from "@companion/db";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";

/** A silence that ends a sitting; it does not count as minutes of the session. */
const longestPause = sql.raw("interval '30 minutes'");

const at = sql`${sql.param(sql.placeholder("at"), conversations.updatedAt)}`;

const countMessages = preparedQuery("conversation_count_messages", (db) =>
  db
    .update(conversations)
    .set({
      messageCount: sql`${conversations.messageCount} + ${sql.placeholder("added")}`,
      title: sql`coalesce(${conversations.title}, ${sql.placeholder("title")})`,
      lastMessageAt: at,
      updatedAt: at,
    })
    .where(
      and(
        eq(conversations.userId, sql.placeholder("userId")),
        eq(conversations.id, sql.placeholder("conversationId")),
      ),
    )
    .returning({ status: conversations.status }),
);

const before = sql`${continuities.lastActivityAt}`;
const now = sql`excluded.last_activity_at`;
const messageCount = sql`${continuities.lastMessageCount} + excluded.last_message_count`;
const epoch = sql`${sql.param(sql.placeholder("epoch"), continuities.lastActivityAt)}::timestamptz`;
// Whole minutes on the clock, so that short pauses add up. Of an interval, because an upsert on
// Citus takes immutable functions only.
const minuteOf = (time: SQL) => sql`floor(extract(epoch from (${time} - ${epoch})) / 60)::int`;

const continueSession = preparedQuery("conversation_continue_session", (db) =>
  db
    .insert(continuities)
    .values({
      userId: sql.placeholder("userId"),
      id: sql.placeholder("id"),
      conversationId: sql.placeholder("conversationId"),
      lastMessageCount: sql.placeholder("added"),
      lastActivityAt: sql.placeholder("at"),
      createdAt: sql.placeholder("at"),
      updatedAt: sql.placeholder("at"),
    })
    .onConflictDoUpdate({
      target: [continuities.userId, continuities.conversationId],
      set: {
        lastMessageCount: messageCount,
        phase: sql`case when ${messageCount} < 4 then 'opening' when ${messageCount} < 12 then 'exploring'
          when ${messageCount} < 30 then 'deepening' else 'integrating' end`,
        sessionMinutes: sql`${continuities.sessionMinutes} +
          case when ${now} > ${before} and ${now} - ${before} <= ${longestPause}
          then ${minuteOf(now)} - ${minuteOf(before)} else 0 end`,
        lastActivityAt: sql`greatest(${before}, ${now})`,
        updatedAt: sql`excluded.updated_at`,
      },
    }),
);

/** Messages that a transaction stores. */
export interface Activity {
  conversationId: string;
  added: number;
  at: Date;
  /** For a conversation that has none. */
  title: string | null;
}

/** Counts new messages; resolves to the conversation's status, or to undefined where there is none. */
export const recordMessages = async (tx: ActorTransaction, activity: Activity) => {
  const [found] = await tx.run(countMessages, { ...activity, userId: tx.userId });
  return found?.status;
};

/** Notes how the session goes on: its phase, its minutes, its last activity. */
export const recordSession = (tx: ActorTransaction, activity: Activity): Promise<unknown> =>
  tx.run(continueSession, {
    ...activity,
    userId: tx.userId,
    id: uuidv7(),
    epoch: new Date(0),
  });
