import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { enumChecks, memberKey, memberOwned, rangeCheck, time, timestamps } from "../columns.ts";

export const conversationStatuses = ["active", "ended", "archived"] as const;

export const userConversations = pgTable(
  "user_conversations",
  {
    ...memberKey(),
    title: text("title"),
    description: text("description"),
    status: text("status", { enum: conversationStatuses }).notNull().default("active"),
    startedAt: time("started_at").notNull().defaultNow(),
    endedAt: time("ended_at"),
    moodAtStart: smallint("mood_at_start"),
    moodAtEnd: smallint("mood_at_end"),
    contextSummary: text("context_summary"),
    messageCount: integer("message_count").notNull().default(0),
    lastMessageAt: time("last_message_at"),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("user_conversations", t),
    ...enumChecks("user_conversations", t),
    rangeCheck("user_conversations", t.moodAtStart, [1, 10]),
    rangeCheck("user_conversations", t.moodAtEnd, [1, 10]),
    check("user_conversations_message_count_check", sql`message_count >= 0`),
    check("user_conversations_ended_check", sql`status <> 'ended' or ended_at is not null`),
    index("user_conversations_recent").on(t.userId, t.updatedAt.desc(), t.id.desc()),
  ],
);
