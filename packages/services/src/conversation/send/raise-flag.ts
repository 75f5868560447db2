import {
  type ActorTransaction,
  type FlagEvidence,
  type FlagSeverity,
  flagSeverities,
  userCrisisFlagEvents as events,
  userCrisisFlags as flags,
} from "@companion/db";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Danger, Screening } from "./assessment.ts";

/** What a member sees of a flag. */
export const flagColumns = {
  id: flags.id,
  category: flags.category,
  severity: flags.severity,
  riskLevel: flags.riskLevel,
  status: flags.status,
  createdAt: flags.createdAt,
};
export type Flag = Pick<typeof flags.$inferSelect, keyof typeof flagColumns>;

/** Minutes in which a person must look. */
const minutesToAct: Readonly<Record<FlagSeverity, number>> = {
  imminent: 5,
  high: 30,
  moderate: 24 * 60,
  low: 72 * 60,
};

/** Pieces of evidence that a flag keeps, the newest; more would be a list that nobody reads. */
const mostEvidence = 100;

const isUnresolved = sql`status in ('open', 'acknowledged', 'in_review', 'escalated')`;
const ranks = sql.raw(`array[${flagSeverities.map((severity) => `'${severity}'`).join(", ")}]`);

/** Evidence joins, and what is found can only raise the flag and bring its time forward. */
const join = {
  severity: sql`case
    when array_position(${ranks}, excluded.severity) > array_position(${ranks}, ${flags.severity})
    then excluded.severity else ${flags.severity} end`,
  riskLevel: sql`greatest(${flags.riskLevel}, excluded.risk_level)`,
  dueAt: sql`least(${flags.dueAt}, excluded.due_at)`,
  evidence: sql`jsonb_path_query_array(${flags.evidence} || excluded.evidence,
    ${sql.raw(`'$[last - ${mostEvidence - 1} to last]'`)})`,
  detectorVersion: sql`excluded.detector_version`,
  referralIssuedAt: sql`coalesce(${flags.referralIssuedAt}, excluded.referral_issued_at)`,
  version: sql`${flags.version} + 1`,
  updatedAt: sql`excluded.updated_at`,
};

interface Finding {
  messageId: string;
  conversationId: string;
  screening: Screening;
  danger: Danger;
  at: Date;
}

/**
 * Raises a flag for a message, or joins the unresolved one of its conversation and category, and notes
 * the event. Both statements are on their way when this returns.
 */
export const raiseFlag = async (
  tx: ActorTransaction,
  { messageId, conversationId, screening, danger, at }: Finding,
): Promise<Flag | null> => {
  const id = uuidv7();
  const { category, severity } = danger;
  const times = { createdAt: at, updatedAt: at };
  const evidence = screening.evidence
    .slice(0, mostEvidence)
    .map((found): FlagEvidence => ({ messageId, ...found }));
  const raised = tx.db
    .insert(flags)
    .values({
      userId: tx.userId,
      id,
      messageId,
      conversationId,
      jurisdiction: danger.jurisdiction,
      source: "detector",
      category,
      severity,
      riskLevel: screening.level,
      dueAt: new Date(at.getTime() + minutesToAct[severity] * 60_000),
      detector: "screen",
      detectorVersion: screening.version,
      evidence,
      referralIssuedAt: danger.response === null ? null : at,
      ...times,
    })
    .onConflictDoUpdate({
      target: [flags.userId, flags.conversationId, flags.category],
      targetWhere: isUnresolved,
      set: join,
    })
    .returning(flagColumns)
    .execute();
  const noted = tx.db
    .insert(events)
    .select((query) =>
      query
        .select({
          userId: flags.userId,
          id: sql<string>`${uuidv7()}::uuid`.as("id"),
          flagId: flags.id,
          from: sql<
            Flag["status"] | null
          >`case when ${flags.id} = ${id} then null else ${flags.status} end`.as("from"),
          to: flags.status,
          severity: flags.severity,
          actor: sql<string>`'detector'`.as("actor"),
          note: sql<string | null>`null::text`.as("note"),
          at: flags.updatedAt,
          createdAt: flags.updatedAt,
          updatedAt: flags.updatedAt,
        })
        .from(flags)
        .where(
          and(
            eq(flags.userId, tx.userId),
            eq(flags.conversationId, conversationId),
            eq(flags.category, category),
            isUnresolved,
          ),
        ),
    )
    .execute();
  const [[flag]] = await Promise.all([raised, noted]);
  return flag ?? null;
};
