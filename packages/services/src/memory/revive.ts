import {
  type ActorTransaction,
  type ItemState,
  keyedStates,
  userMemoryItems as items,
  userMemoryRevisions as revisions,
} from "@companion/db";
import { and, desc, eq, inArray } from "drizzle-orm";
import { withColumns } from "./any-kind.ts";
import { type KindColumns, type SpineRow, spineColumns, type StoredItem } from "./item.ts";
import { changeStates } from "./transition.ts";

type Retracted = Pick<SpineRow, "id" | "supersededBy">;

/** Items that a retracted one had superseded, the newest first, and are not retracted themselves. */
const predecessorsOf = async (
  tx: ActorTransaction,
  retracted: readonly Retracted[],
): Promise<SpineRow[]> => {
  const ids = retracted.map(({ id }) => id);
  const found = await tx.db
    .select(spineColumns)
    .from(items)
    .where(
      and(
        eq(items.userId, tx.userId),
        eq(items.state, "superseded"),
        inArray(items.supersededBy, ids),
      ),
    )
    .orderBy(desc(items.lastMentionedAt), desc(items.id));
  return found.filter(({ id }) => !ids.includes(id));
};

/** What stands in the place of a retracted item: its first successor that is not retracted too. */
const successorOf = (id: string, retracted: ReadonlyMap<string, string | null>): string | null => {
  const seen = new Set<string>();
  let successor: string | null = id;
  while (successor !== null && retracted.has(successor) && !seen.has(successor)) {
    seen.add(successor);
    successor = retracted.get(successor) ?? null;
  }
  return successor;
};

/** The states that items had before they were superseded. */
const statesBefore = async (
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<Map<string, ItemState>> => {
  const found = await tx.db
    .select({ itemId: revisions.itemId, before: revisions.before })
    .from(revisions)
    .where(
      and(
        eq(revisions.userId, tx.userId),
        inArray(revisions.itemId, [...ids]),
        eq(revisions.op, "supersede"),
      ),
    )
    .orderBy(revisions.revision);
  return new Map(found.map(({ itemId, before }) => [itemId, before?.state ?? "stated"]));
};

/** The canonical keys of items that are taken by others now. */
const takenKeys = async (
  tx: ActorTransaction,
  wanted: readonly SpineRow[],
): Promise<Set<string>> => {
  const keys = wanted.flatMap(({ canonicalKey }) => canonicalKey ?? []);
  if (keys.length === 0) return new Set();
  const found = await tx.db
    .select({ kind: items.kind, canonicalKey: items.canonicalKey })
    .from(items)
    .where(
      and(
        eq(items.userId, tx.userId),
        inArray(items.canonicalKey, keys),
        inArray(items.state, [...keyedStates]),
      ),
    );
  return new Set(found.map(({ kind, canonicalKey }) => `${kind}:${canonicalKey}`));
};

const pointTo = (
  tx: ActorTransaction,
  id: string,
  successor: { supersededBy: string | null; updatedAt: Date },
) =>
  tx.db
    .update(items)
    .set(successor)
    .where(and(eq(items.userId, tx.userId), eq(items.id, id)))
    .execute();

/**
 * Brings back what retracted items had superseded, in the state that it had; where another successor
 * stands, or another item holds the key, it stays superseded.
 */
export const reviveSuperseded = async (
  tx: ActorTransaction,
  retracted: readonly Retracted[],
  now: Date,
): Promise<void> => {
  const predecessors = await predecessorsOf(tx, retracted);
  if (predecessors.length === 0) return;
  const chain = new Map(retracted.map(({ id, supersededBy }) => [id, supersededBy]));
  const taken = await takenKeys(tx, predecessors);
  const back: SpineRow[] = [];
  for (const item of predecessors) {
    const successor = successorOf(item.supersededBy ?? item.id, chain);
    await pointTo(tx, item.id, { supersededBy: successor, updatedAt: now });
    const key = item.canonicalKey === null ? null : `${item.kind}:${item.canonicalKey}`;
    if (successor !== null || (key !== null && taken.has(key))) continue;
    if (key !== null) taken.add(key);
    back.push({ ...item, supersededBy: null });
  }
  const before = await statesBefore(
    tx,
    back.map(({ id }) => id),
  );
  const stored: StoredItem<KindColumns>[] = await withColumns(tx, back);
  for (const [state, ofState] of Map.groupBy(
    stored,
    ({ item }) => before.get(item.id) ?? "stated",
  )) {
    await changeStates(tx, ofState, { state, op: "restore", now, validTo: null });
  }
};
