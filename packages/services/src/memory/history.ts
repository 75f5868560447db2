import {
  type ItemState,
  type MemoryKind,
  readAsActor,
  type RevisionOp,
  userMemoryItems as items,
  userMemoryRevisions as revisions,
} from "@companion/db";
import { and, desc, eq, or, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import { decodeCursor, type Page, pageInput, pageOf } from "../pagination.ts";
import { itemIdInput } from "./get.ts";
import type { KindColumns } from "./item.ts";

export const historyInput = pageInput.extend(itemIdInput.shape);
export const kindHistoryInput = pageInput;

export interface Revision<Row> {
  id: string;
  itemId: string;
  revision: number;
  op: RevisionOp;
  /** Who did it: `member`, or a service such as `service:worker`. */
  actor: string;
  before: { state: ItemState; item: Row } | null;
  after: { state: ItemState; item: Row };
  at: Date;
}

const snapshot = <K extends string, Row extends KindColumns, In, Out>(
  kind: MemoryKind<K, Row, In, Out>,
  kept: { state: ItemState; item: Record<string, unknown> },
) => ({ state: kept.state, item: kind.restoreRow(kept.item) });

/** What happened to one item, or to all of a one-row kind, newest first. */
export const itemHistory = async <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<z.output<typeof kindHistoryInput> & { id?: string }>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<Page<Revision<Row>>> => {
  const place = decodeCursor(input.cursor);
  const rows = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.db
      .select({ revision: revisions })
      .from(revisions)
      .innerJoin(items, and(eq(items.userId, revisions.userId), eq(items.id, revisions.itemId)))
      .where(
        and(
          eq(revisions.userId, tx.userId),
          eq(items.kind, kind.kind),
          input.id === undefined ? undefined : eq(revisions.itemId, input.id),
          place === null
            ? undefined
            : or(
                sql`(${revisions.createdAt}, ${revisions.id}) < (${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`,
              ),
        ),
      )
      .orderBy(desc(revisions.createdAt), desc(revisions.id))
      .limit(input.limit + 1)
      .execute(),
  );
  // Every item has its first revision, so an empty history is that of no item.
  if (rows.length === 0 && input.id !== undefined && place === null) throw notFound("memory");
  const found = rows.map(
    ({ revision: { id, itemId, revision, op, actor, before, after, createdAt } }) => ({
      id,
      itemId,
      revision,
      op,
      actor,
      before: before && snapshot(kind, before),
      after: snapshot(kind, after),
      at: createdAt,
    }),
  );
  return pageOf(found, input.limit, (entry) => entry);
};
