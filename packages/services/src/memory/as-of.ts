import {
  type ActorTransaction,
  type ItemState,
  type MemoryKind,
  userMemoryItems as items,
  userMemoryRevisions as revisions,
} from "@companion/db";
import { and, desc, eq, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type KindColumns, spineColumns, type SpineRow, type StoredItem } from "./item.ts";

export const asOfInput = z.object({
  /**
   * What was known at this time (state and columns after the last revision until then) of what was so
   * then (valid from, valid to). Counts and confidence are today's; what was removed for good is gone.
   */
  asOf: z.date().optional(),
});

interface AsOf {
  asOf: Date;
  /** Conditions beside those of time, also on {@link past}. */
  where?: SQL | undefined;
  limit: number;
}

/** The row `past` of a query as of a time: the last revision until then. */
export const past = {
  state: sql<ItemState>`past.after ->> 'state'`,
  item: sql<Record<string, unknown>>`past.after -> 'item'`,
  at: sql<Date>`past.created_at`.mapWith(revisions.createdAt),
};

const asItStood = <K extends string, Row extends KindColumns, In, Out>(
  kind: MemoryKind<K, Row, In, Out>,
  item: SpineRow,
  then: { state: ItemState; item: Record<string, unknown>; at: Date },
): StoredItem<Row> => {
  const row = kind.restoreRow(then.item);
  const wasReplacedLater = item.state === "superseded" && then.state !== "superseded";
  return {
    row,
    item: {
      ...item,
      ...(wasReplacedLater ? { validTo: null, supersededBy: null } : {}),
      state: then.state,
      summary: kind.summary(row),
      updatedAt: then.at,
    },
  };
};

/** Items of one kind as they stood at a time, those changed last before it first; one statement. */
export const itemsAsOf = async <K extends string, Row extends KindColumns, In, Out>(
  tx: ActorTransaction,
  kind: MemoryKind<K, Row, In, Out>,
  { asOf, where, limit }: AsOf,
): Promise<StoredItem<Row>[]> => {
  const last = tx.db
    .select({ after: revisions.after, createdAt: revisions.createdAt })
    .from(revisions)
    .where(
      and(
        eq(revisions.userId, tx.userId),
        eq(revisions.itemId, items.id),
        lte(revisions.createdAt, asOf),
      ),
    )
    .orderBy(desc(revisions.revision))
    .limit(1)
    .as("past");
  const rows = await tx.db
    .select({ item: spineColumns, stood: past })
    .from(items)
    .innerJoinLateral(last, sql`true`)
    .where(
      and(
        eq(items.userId, tx.userId),
        eq(items.kind, kind.kind),
        lte(items.validFrom, asOf),
        or(isNull(items.validTo), gt(items.validTo, asOf)),
        where,
      ),
    )
    .orderBy(desc(past.at), desc(items.id))
    .limit(limit)
    .execute();
  return rows.map(({ item, stood }) => asItStood(kind, item, stood));
};
