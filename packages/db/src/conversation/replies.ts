import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  enumChecks,
  memberForeignKey,
  memberKey,
  memberOwned,
  memberPolicy,
  time,
  timestamps,
} from "../columns.ts";
import { userConversationMessages } from "./messages.ts";

export const replyRunStatuses = ["running", "done", "failed"] as const;
export const replyChunkTypes = ["delta", "replace"] as const;

/** The writing of one reply. The process that holds the lease writes; an expired lease is taken over. */
export const userReplyRuns = pgTable(
  "user_reply_runs",
  {
    ...memberKey(),
    /** The member's message that is being answered. */
    messageId: uuid("message_id").notNull(),
    status: text("status", { enum: replyRunStatuses }).notNull().default("running"),
    leaseOwner: uuid("lease_owner").notNull(),
    leaseUntil: time("lease_until").notNull(),
    /** Memory items that went into the prompt, in their order. */
    citations: uuid("citations").array().notNull(),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("user_reply_runs", t),
    ...enumChecks("user_reply_runs", t),
    foreignKey({
      name: "user_reply_runs_message_fk",
      columns: [t.userId, t.messageId],
      foreignColumns: [userConversationMessages.userId, userConversationMessages.id],
    }).onDelete("cascade"),
    uniqueIndex("user_reply_runs_once").on(t.userId, t.messageId),
  ],
);

/** The pieces of a reply that is being written, so that any process can resume it; gone once it is stored. */
export const userReplyChunks = pgTable(
  "user_reply_chunks",
  {
    userId: memberKey().userId,
    runId: uuid("run_id").notNull(),
    seq: integer("seq").notNull(),
    type: text("type", { enum: replyChunkTypes }).notNull().default("delta"),
    text: text("text").notNull(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ name: "user_reply_chunks_pk", columns: [t.userId, t.runId, t.seq] }),
    memberForeignKey("user_reply_chunks", t.userId),
    memberPolicy("user_reply_chunks"),
    ...enumChecks("user_reply_chunks", t),
    foreignKey({
      name: "user_reply_chunks_run_fk",
      columns: [t.userId, t.runId],
      foreignColumns: [userReplyRuns.userId, userReplyRuns.id],
    }).onDelete("cascade"),
  ],
);

/** Which memory went into which reply. */
export const userContextLogs = pgTable(
  "user_context_logs",
  {
    ...memberKey(),
    /** The companion's message that the context served. */
    messageId: uuid("message_id").notNull(),
    itemIds: uuid("item_ids").array().notNull(),
    tokenCount: integer("token_count").notNull(),
    builderVersion: text("builder_version").notNull(),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("user_context_logs", t),
    foreignKey({
      name: "user_context_logs_message_fk",
      columns: [t.userId, t.messageId],
      foreignColumns: [userConversationMessages.userId, userConversationMessages.id],
    }).onDelete("cascade"),
    index("user_context_logs_message").on(t.userId, t.messageId),
  ],
);
