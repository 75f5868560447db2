import {
  type ActorTransaction,
  type ItemState,
  type RevisionOp,
  userMemoryItems as items,
} from "@companion/db";
import { and, eq, inArray } from "drizzle-orm";
import type { KindColumns, StoredItem } from "./item.ts";
import { recordChanges } from "./revision.ts";

interface Transition {
  state: ItemState;
  op: RevisionOp;
  now: Date;
  confidence?: number;
  validTo?: Date | null;
  supersededBy?: string;
}

/** Moves items to another state and writes it in their histories; two statements for any number. */
export const changeStates = async <Row extends KindColumns>(
  tx: ActorTransaction,
  known: readonly StoredItem<Row>[],
  { op, now, ...columns }: Transition,
): Promise<StoredItem<Row>[]> => {
  if (known.length === 0) return [];
  const change = { ...columns, updatedAt: now };
  const ids = known.map(({ item }) => item.id);
  await Promise.all([
    tx.db
      .update(items)
      .set(change)
      .where(and(eq(items.userId, tx.userId), inArray(items.id, ids)))
      .execute(),
    recordChanges(
      tx,
      known.map(({ item, row }) => ({
        itemId: item.id,
        op,
        before: { state: item.state, item: row },
        after: { state: change.state, item: row },
      })),
      now,
    ),
  ]);
  return known.map(({ item, row }) => ({ row, item: { ...item, ...change } }));
};

/** As {@link changeStates}, for one item. */
export const changeState = async <Row extends KindColumns>(
  tx: ActorTransaction,
  known: StoredItem<Row>,
  change: Transition,
): Promise<StoredItem<Row>> => {
  const [changed] = await changeStates(tx, [known], change);
  if (changed === undefined) throw new Error("One item has one outcome");
  return changed;
};
