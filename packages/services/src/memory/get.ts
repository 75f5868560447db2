import { liveStates, type MemoryKind, readAsActor, userMemoryItems as items } from "@companion/db";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import {
  findItem,
  type KindColumns,
  type MemoryItem,
  perKind,
  selectItems,
  storedItem,
  toItem,
} from "./item.ts";

export const itemIdInput = z.object({ id: z.uuid() });

/** One item of the member. */
export const getItem = async <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<{ id: string }>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> => {
  const found = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    findItem(tx, kind, input.id),
  );
  if (found === undefined) throw notFound("memory");
  return toItem(found);
};

const current = perKind(
  "memory_current",
  (kind) => (db) =>
    selectItems(db, kind).where(
      and(
        eq(items.userId, sql.placeholder("userId")),
        eq(items.kind, kind.kind),
        inArray(items.state, [...liveStates]),
      ),
    ),
);

/** The current row of a one-row kind; null while there is none. */
export const getCurrent = async <K extends string, Row extends KindColumns, In, Out>(
  { ctx }: Call<void>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row> | null> => {
  const [found] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(current(kind), { userId: tx.userId }),
  );
  return found === undefined ? null : toItem(storedItem(kind, found));
};
