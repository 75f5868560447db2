import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  smallint,
  text,
  index,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { enumChecks, memberKey, memberOwned, rangeCheck, time, timestamps } from "../columns.ts";
import { userConversations } from "./conversations.ts";

export const messageRoles = ["user", "assistant", "system"] as const;
export const messageInputTypes = ["text", "voice"] as const;
export const messageStatuses = ["complete", "streaming", "failed"] as const;
export const screenings = ["full", "floor_only"] as const;

export const userConversationMessages = pgTable(
  "user_conversation_messages",
  {
    ...memberKey(),
    conversationId: uuid("conversation_id").notNull(),
    role: text("role", { enum: messageRoles }).notNull(),
    inputType: text("input_type", { enum: messageInputTypes }).notNull().default("text"),
    content: text("content").notNull(),
    clientMessageId: text("client_message_id"),
    // A message may be removed while its reply stays, so no foreign key (nor may a table refer to itself).
    inReplyTo: uuid("in_reply_to"),
    status: text("status", { enum: messageStatuses }).notNull().default("complete"),
    model: text("model"),
    promptTokens: integer("prompt_tokens"),
    completionTokens: integer("completion_tokens"),
    mood: smallint("mood"),
    tags: text("tags")
      .array()
      .notNull()
      .default(sql`'{}'`),
    flagged: boolean("flagged").notNull().default(false),
    flagNote: text("flag_note"),
    riskLevel: smallint("risk_level").notNull().default(0),
    detectorVersion: text("detector_version"),
    screening: text("screening", { enum: screenings }),
    language: text("language"),
    editedAt: time("edited_at"),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("user_conversation_messages", t),
    ...enumChecks("user_conversation_messages", t),
    rangeCheck("user_conversation_messages", t.mood, [1, 10]),
    rangeCheck("user_conversation_messages", t.riskLevel, [0, 6]),
    check(
      "user_conversation_messages_content_check",
      sql`char_length(content) between 1 and 20000`,
    ),
    // What a member wrote is never stored unscreened.
    check(
      "user_conversation_messages_screened_check",
      sql`role <> 'user' or (screening is not null and detector_version is not null)`,
    ),
    foreignKey({
      name: "user_conversation_messages_conversation_fk",
      columns: [t.userId, t.conversationId],
      foreignColumns: [userConversations.userId, userConversations.id],
    }).onDelete("cascade"),
    index("user_conversation_messages_order").on(t.userId, t.conversationId, t.id),
    uniqueIndex("user_conversation_messages_client_id").on(t.userId, t.clientMessageId),
    uniqueIndex("user_conversation_messages_one_reply")
      .on(t.userId, t.inReplyTo)
      .where(sql`role = 'assistant'`),
  ],
);
