import {
  type ActorTransaction,
  keyedStates,
  type MemoryKind,
  userMemoryItems as items,
} from "@companion/db";
import { and, eq, inArray } from "drizzle-orm";
import { type KindColumns, selectItems, type StoredItem, storedItem } from "./item.ts";
import { merge } from "./reconcile.ts";
import { writeDrafts } from "./store.ts";
import { recordChanges } from "./revision.ts";
import { changeState } from "./transition.ts";

/**
 * Merges an archived item into the one that holds its key now: counts add up, empty columns fill,
 * and the archived one is superseded by it. Undefined where its key is free.
 */
export const mergeInto = async <K extends string, Row extends KindColumns, In, Out>(
  tx: ActorTransaction,
  kind: MemoryKind<K, Row, In, Out>,
  { archived, now }: { archived: StoredItem<Row>; now: Date },
): Promise<StoredItem<Row> | undefined> => {
  if (archived.item.canonicalKey === null) return undefined;
  const [holder] = await selectItems(tx.db, kind).where(
    and(
      eq(items.userId, tx.userId),
      eq(items.kind, kind.kind),
      eq(items.canonicalKey, archived.item.canonicalKey),
      inArray(items.state, [...keyedStates]),
    ),
  );
  if (holder === undefined) return undefined;
  const { draft } = merge(
    { ...storedItem(kind, holder), isNew: false, change: null },
    {
      kind,
      item: archived.row,
      origin: "user",
      state: "stated",
      confidence: archived.item.confidence,
      // Older than what stands, so it fills what is empty and changes nothing else.
      precedence: "evidence",
      mentionedAt: new Date(0),
      language: archived.item.language,
    },
    now,
  );
  const item = {
    ...draft.item,
    mentionCount: holder.item.mentionCount + archived.item.mentionCount,
  };
  await writeDrafts(tx, [{ ...draft, item }], new Map([[kind.kind, kind]]));
  if (draft.change !== null) await recordChanges(tx, [draft.change], now);
  await changeState(tx, archived, {
    state: "superseded",
    op: "supersede",
    now,
    supersededBy: item.id,
  });
  return storedItem(kind, { item, row: draft.row });
};
