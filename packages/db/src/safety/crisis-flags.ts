import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  enumChecks,
  memberKey,
  memberOwned,
  memberOwnedAppendOnly,
  rangeCheck,
  time,
  timestamps,
} from "../columns.ts";

export const flagSources = ["detector", "assessment", "member", "reviewer"] as const;
export const flagCategories = [
  "suicide",
  "self_harm",
  "violence",
  "abuse",
  "psychosis",
  "eating",
  "substance",
  "other",
] as const;
export const flagSeverities = ["low", "moderate", "high", "imminent"] as const;
export const flagStatuses = [
  "open",
  "acknowledged",
  "in_review",
  "escalated",
  "resolved",
  "false_positive",
] as const;

export type FlagSeverity = (typeof flagSeverities)[number];

/** Character spans of one message and the rules that found them; never the text itself. */
export type FlagEvidence = { messageId: string; start: number; end: number; rule: string };

/** A finding of danger and its follow-up. At most one is unresolved per conversation and category. */
export const userCrisisFlags = pgTable(
  "user_crisis_flags",
  {
    ...memberKey(),
    // Both outlive what they name: a flag stays when its conversation goes, so no foreign keys.
    messageId: uuid("message_id"),
    conversationId: uuid("conversation_id"),
    jurisdiction: text("jurisdiction"),
    source: text("source", { enum: flagSources }).notNull(),
    category: text("category", { enum: flagCategories }).notNull(),
    severity: text("severity", { enum: flagSeverities }).notNull(),
    riskLevel: smallint("risk_level").notNull(),
    status: text("status", { enum: flagStatuses }).notNull().default("open"),
    assigneeId: uuid("assignee_id"),
    dueAt: time("due_at").notNull(),
    detector: text("detector").notNull(),
    detectorVersion: text("detector_version").notNull(),
    evidence: jsonb("evidence").$type<FlagEvidence[]>().notNull(),
    referralIssuedAt: time("referral_issued_at"),
    resolutionNote: text("resolution_note"),
    version: integer("version").notNull().default(1),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("user_crisis_flags", t),
    ...enumChecks("user_crisis_flags", t),
    rangeCheck("user_crisis_flags", t.riskLevel, [0, 6]),
    uniqueIndex("user_crisis_flags_unresolved")
      .on(t.userId, t.conversationId, t.category)
      .where(sql`status in ('open', 'acknowledged', 'in_review', 'escalated')`),
    index("user_crisis_flags_recent").on(t.userId, t.createdAt.desc()),
  ],
);

/** Each change of a flag, append-only. */
export const userCrisisFlagEvents = pgTable(
  "user_crisis_flag_events",
  {
    ...memberKey(),
    flagId: uuid("flag_id").notNull(),
    from: text("from_status", { enum: flagStatuses }),
    to: text("to_status", { enum: flagStatuses }).notNull(),
    severity: text("severity", { enum: flagSeverities }).notNull(),
    actor: text("actor").notNull(),
    note: text("note"),
    at: time("at").notNull(),
    ...timestamps(),
  },
  (t) => [
    ...memberOwnedAppendOnly("user_crisis_flag_events", t),
    ...enumChecks("user_crisis_flag_events", t),
    foreignKey({
      name: "user_crisis_flag_events_flag_fk",
      columns: [t.userId, t.flagId],
      foreignColumns: [userCrisisFlags.userId, userCrisisFlags.id],
    }).onDelete("cascade"),
    index("user_crisis_flag_events_flag").on(t.userId, t.flagId, t.at),
  ],
);
