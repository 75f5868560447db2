import {
  type ActorTransaction,
  type AnyMemoryKind,
  keyedStates,
  userMemoryItems as items,
} from "@companion/db";
import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { type KindColumns, selectItems, type StoredItem, storedItem } from "./item.ts";
import { begin, type Draft, type Mention, merge, type Outcome } from "./reconcile.ts";
import { recordChanges } from "./revision.ts";

const keyOf = (kind: string, canonicalKey: string): string => `${kind}\u0000${canonicalKey}`;

const groupBy = <Item, Key>(list: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> =>
  Map.groupBy(list, key);

/** What the member has under the canonical keys of `mentions`; one statement a kind. */
const findKnown = async (
  tx: ActorTransaction,
  mentions: readonly Mention[],
): Promise<Map<string, Draft>> => {
  const found = await Promise.all(
    [...groupBy(mentions, (mention) => mention.kind)].map(async ([kind, ofKind]) => {
      const keys = ofKind.flatMap((mention) => kind.canonicalKey(mention.item) ?? []);
      if (keys.length === 0) return [];
      const rows = await selectItems(tx.db, kind).where(
        and(
          eq(items.userId, tx.userId),
          eq(items.kind, kind.kind),
          inArray(items.canonicalKey, keys),
          inArray(items.state, [...keyedStates]),
        ),
      );
      return rows.map((row) => storedItem(kind, row));
    }),
  );
  return new Map(
    found
      .flat()
      .map((known: StoredItem<KindColumns>) => [
        keyOf(known.item.kind, known.item.canonicalKey ?? ""),
        { ...known, isNew: false, change: null },
      ]),
  );
};

/** In an upsert, the columns of `table` that take the new row's values. */
const fromExcluded = (table: AnyMemoryKind["table"], keep: readonly string[]) =>
  Object.fromEntries(
    Object.entries(getTableColumns(table))
      .filter(([name, column]) => !keep.includes(name) && column.generated === undefined)
      .map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  );

const spineKeep = ["userId", "id", "kind", "origin", "createdAt"];
const kindKeep = ["userId", "id", "createdAt"];

/** Writes drafts of any number in one statement for the spine and one a kind. */
export const writeDrafts = async (
  tx: ActorTransaction,
  drafts: readonly Draft[],
  kinds: ReadonlyMap<string, AnyMemoryKind>,
): Promise<void> => {
  const writes: Promise<unknown>[] = [
    tx.db
      .insert(items)
      .values(drafts.map((draft) => draft.item))
      .onConflictDoUpdate({ target: [items.userId, items.id], set: fromExcluded(items, spineKeep) })
      .execute(),
  ];
  for (const [key, ofKind] of groupBy(drafts, (draft) => draft.item.kind)) {
    const kind = kinds.get(key);
    if (kind === undefined) continue;
    const rows = ofKind.map(({ item, row }) => ({
      ...row,
      userId: item.userId,
      id: item.id,
      createdAt: item.createdAt,
      updatedAt: item.updatedAt,
    }));
    const insert = tx.db.insert(kind.table).values(rows);
    writes.push(
      kind.cardinality === "appendOnly"
        ? insert.execute()
        : insert
            .onConflictDoUpdate({
              target: [kind.table.userId, kind.table.id],
              set: fromExcluded(kind.table, kindKeep),
            })
            .execute(),
    );
  }
  await Promise.all(writes);
};

/**
 * Works mentions into the member's memory, each once: what has the same canonical key is one item.
 * Outcomes come in the order of the mentions. The member's memory must be locked.
 */
export const reconcileMentions = async (
  tx: ActorTransaction,
  mentions: readonly Mention[],
  now: Date,
): Promise<Outcome[]> => {
  const known = await findKnown(tx, mentions);
  const touched = new Map<string, Draft>();
  const outcomes = mentions.map((mention): Outcome => {
    const canonicalKey = mention.kind.canonicalKey(mention.item);
    const key = canonicalKey === null ? null : keyOf(mention.kind.kind, canonicalKey);
    const existing = key === null ? undefined : known.get(key);
    const outcome: Outcome =
      existing === undefined ? begin(mention, tx.userId, now) : merge(existing, mention, now);
    if (outcome.result !== "skipped") {
      if (key !== null) known.set(key, outcome.draft);
      touched.set(outcome.draft.item.id, outcome.draft);
    }
    return outcome;
  });
  const drafts = [...touched.values()];
  if (drafts.length > 0) {
    await writeDrafts(tx, drafts, new Map(mentions.map((m) => [m.kind.kind, m.kind])));
    await recordChanges(
      tx,
      drafts.flatMap((draft) => draft.change ?? []),
      now,
    );
  }
  // Later mentions of the same thing show in the outcome of each.
  return outcomes.map((outcome) => ({
    ...outcome,
    draft: touched.get(outcome.draft.item.id) ?? outcome.draft,
  }));
};
