import {
  type ActorTransaction,
  userMemoryItems as items,
  userMemoryRevisions as revisions,
  userMemorySources as sources,
} from "@companion/db";
import { and, eq, inArray, not, type SQL, sql } from "drizzle-orm";
import { withColumns } from "./any-kind.ts";
import { type SpineRow, spineColumns } from "./item.ts";
import { reviveSuperseded } from "./revive.ts";
import { countItems } from "./state.ts";
import { changeStates } from "./transition.ts";

/** Messages whose words no longer stand. */
export interface Retraction {
  messageIds: readonly string[];
  /**
   * `removed`: what stood on them alone goes for good, with its history · `edited`: it is superseded.
   */
  because: "removed" | "edited";
  now: Date;
}

/** Of a source: that it is in one of the messages. */
const isIn = (messageIds: readonly string[]): SQL =>
  sql`message_id = any(${`{${messageIds.join(",")}}`}::uuid[])`;

/** The sources of an item, for a subquery. */
const ofItem = (condition: SQL): SQL => sql`from ${sources}
  where ${sources.userId} = ${items.userId} and ${sources.itemId} = ${items.id} and ${condition}`;

/** 1 − (1 − c₁)(1 − c₂)… over sources of an item, as their confidences were joined; null for none. */
const joinedConfidence = (condition: SQL): SQL =>
  sql`(select 1 - exp(sum(ln(greatest(1e-9, 1 - ${sources.confidence})))) ${ofItem(condition)})`;

/**
 * Whether the member had a hand in it themselves, more than to put it away. Who said again what stood
 * already left no revision, but made it certain.
 */
const isMembersOwn = sql`(${items.origin} <> 'extraction'
  or exists (select from ${revisions} where ${revisions.userId} = ${items.userId}
    and ${revisions.itemId} = ${items.id} and ${revisions.actor} = 'member'
    and ${revisions.op} not in ('archive', 'supersede'))
  or (${items.confidence} = 1 and ${joinedConfidence(sql`true`)}::real < 1))`;

/** Takes the mentions in the messages back from every item that has them. */
const unmention = (tx: ActorTransaction, { messageIds, now }: Retraction): Promise<unknown> => {
  const isLost = isIn(messageIds);
  return tx.db
    .update(items)
    .set({
      mentionCount: sql`greatest(1, ${items.mentionCount} - (select count(*)::int ${ofItem(isLost)}))`,
      confidence: sql`case when ${isMembersOwn} then ${items.confidence}
        else coalesce(${joinedConfidence(not(isLost))}, ${items.confidence}) end`,
      updatedAt: now,
    })
    .where(and(eq(items.userId, tx.userId), sql`exists (select ${ofItem(isLost)})`))
    .execute();
};

const withdraw = async (
  tx: ActorTransaction,
  alone: readonly SpineRow[],
  { because, now }: Retraction,
): Promise<void> => {
  switch (because) {
    case "removed":
      await tx.db.delete(items).where(
        and(
          eq(items.userId, tx.userId),
          inArray(
            items.id,
            alone.map(({ id }) => id),
          ),
        ),
      );
      await countItems(tx, { added: -alone.length, now });
      return;
    case "edited": {
      const standing = alone.filter(({ state }) => state !== "superseded");
      const [begun, ahead] = [true, false].map((hasBegun) =>
        standing.filter(({ validFrom }) => validFrom <= now === hasBegun),
      );
      const stored = await withColumns(tx, begun ?? []);
      const change = { state: "superseded", op: "supersede", now } as const;
      await changeStates(tx, stored, { ...change, validTo: now });
      await changeStates(tx, await withColumns(tx, ahead ?? []), change);
      return;
    }
    default:
      because satisfies never;
  }
};

/**
 * Retracts what stood on messages alone; what stands on others too, or was stated or decided by the
 * member, stays with fewer mentions. What a retracted item had superseded comes back. The member's
 * memory must be locked. Resolves to the lines that stood for what was retracted.
 */
export const retractMessages = async (
  tx: ActorTransaction,
  retraction: Retraction,
): Promise<string[]> => {
  const { messageIds } = retraction;
  if (messageIds.length === 0) return [];
  const isLost = isIn(messageIds);
  const alone = await tx.db
    .select(spineColumns)
    .from(items)
    .where(
      and(
        eq(items.userId, tx.userId),
        sql`exists (select ${ofItem(isLost)})`,
        sql`not exists (select ${ofItem(sql`(message_id is null or ${not(isLost)})`)})`,
        not(isMembersOwn),
      ),
    );
  await unmention(tx, retraction);
  await tx.db.delete(sources).where(and(eq(sources.userId, tx.userId), isLost));
  if (alone.length === 0) return [];
  await withdraw(tx, alone, retraction);
  await reviveSuperseded(tx, alone, retraction.now);
  return alone.map(({ summary }) => summary);
};
