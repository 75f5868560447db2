import { type ActorTransaction, findMemoryKind } from "@companion/db";
import { and, eq, inArray } from "drizzle-orm";
import type { KindColumns, SpineRow, StoredItem } from "./item.ts";

/** Adds to rows of the spine the columns of their kinds, in their order; one statement a kind. */
export const withColumns = async (
  tx: ActorTransaction,
  found: readonly SpineRow[],
): Promise<StoredItem<KindColumns>[]> => {
  const read = await Promise.all(
    [...Map.groupBy(found, (item) => item.kind)].map(async ([key, ofKind]) => {
      const kind = findMemoryKind(key);
      if (kind === undefined) return [];
      const { table, columns } = kind;
      const ids = ofKind.map((item) => item.id);
      const rows: { id: unknown; row: KindColumns }[] = await tx.db
        .select({ id: table.id, row: columns })
        .from(table)
        .where(and(eq(table.userId, tx.userId), inArray(table.id, ids)));
      return rows;
    }),
  );
  const rows = new Map(read.flat().map(({ id, row }) => [id, row]));
  return found.flatMap((item) => {
    const row = rows.get(item.id);
    return row === undefined ? [] : [{ item, row }];
  });
};
