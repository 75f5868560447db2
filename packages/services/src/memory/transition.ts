import {
  type ActorTransaction,
  type ItemState,
  type RevisionOp,
  userMemoryItems as items,
} from "@companion/db";
import { and, eq } from "drizzle-orm";
import type { KindColumns, StoredItem } from "./item.ts";
import { recordChanges } from "./revision.ts";

/** Moves an item to another state and writes it in its history. */
export const changeState = async <Row extends KindColumns>(
  tx: ActorTransaction,
  known: StoredItem<Row>,
  change: {
    state: ItemState;
    op: RevisionOp;
    now: Date;
    validTo?: Date | null;
    supersededBy?: string;
  },
): Promise<StoredItem<Row>> => {
  const { state, op, now, ...rest } = change;
  const item = { ...known.item, ...rest, state, updatedAt: now };
  await tx.db
    .update(items)
    .set({
      state,
      validTo: item.validTo,
      supersededBy: item.supersededBy,
      updatedAt: now,
    })
    .where(and(eq(items.userId, tx.userId), eq(items.id, item.id)));
  await recordChanges(
    tx,
    [
      {
        itemId: item.id,
        op,
        before: { state: known.item.state, item: known.row },
        after: { state, item: known.row },
      },
    ],
    now,
  );
  return { ...known, item };
};
