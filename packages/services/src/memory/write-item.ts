import { type ActorTransaction, type MemoryKind, userMemoryItems as items } from "@companion/db";
import { and, eq } from "drizzle-orm";
import type { KindColumns, StoredItem } from "./item.ts";

/** Writes the columns of an item and what the spine derives from them. */
export const writeItem = async <K extends string, Row extends KindColumns, In, Out>(
  tx: ActorTransaction,
  kind: MemoryKind<K, Row, In, Out>,
  { item, row }: StoredItem<Row>,
): Promise<void> => {
  const { userId: _userId, id: _id, ...spine } = item;
  await Promise.all([
    tx.db
      .update(items)
      .set(spine)
      .where(and(eq(items.userId, tx.userId), eq(items.id, item.id)))
      .execute(),
    // The columns of an append-only kind never change.
    kind.cardinality === "appendOnly"
      ? null
      : tx.db
          .update(kind.table)
          .set({ ...row, updatedAt: item.updatedAt })
          .where(and(eq(kind.table.userId, tx.userId), eq(kind.table.id, item.id)))
          .execute(),
  ]);
};
