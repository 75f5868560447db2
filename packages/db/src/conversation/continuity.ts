import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  integer,
  pgTable,
  text,
  index,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { enumChecks, memberKey, memberOwned, time, timestamps } from "../columns.ts";
import { userConversations } from "./conversations.ts";

export const sessionPhases = [
  "opening",
  "exploring",
  "deepening",
  "integrating",
  "closing",
] as const;

/** Where a conversation stands, so that the next session picks up where this one stopped. */
export const userConversationContinuity = pgTable(
  "user_conversation_continuity",
  {
    ...memberKey(),
    conversationId: uuid("conversation_id").notNull(),
    lastMessageCount: integer("last_message_count").notNull().default(0),
    phase: text("phase", { enum: sessionPhases }).notNull().default("opening"),
    therapeuticFocus: text("therapeutic_focus"),
    emotionalState: text("emotional_state"),
    openThreads: text("open_threads")
      .array()
      .notNull()
      .default(sql`'{}'`),
    sessionMinutes: integer("session_minutes").notNull().default(0),
    isResuming: boolean("is_resuming").notNull().default(false),
    continuityContext: text("continuity_context"),
    lastActivityAt: time("last_activity_at").notNull(),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("user_conversation_continuity", t),
    ...enumChecks("user_conversation_continuity", t),
    foreignKey({
      name: "user_conversation_continuity_conversation_fk",
      columns: [t.userId, t.conversationId],
      foreignColumns: [userConversations.userId, userConversations.id],
    }).onDelete("cascade"),
    uniqueIndex("user_conversation_continuity_once").on(t.userId, t.conversationId),
    index("user_conversation_continuity_recent").on(t.userId, t.lastActivityAt.desc()),
  ],
);
