import {
  type ActorTransaction,
  liveStates,
  type MemoryKind,
  readAsActor,
  userMemoryItems as items,
} from "@companion/db";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import { asOfInput, itemsAsOf, past } from "./as-of.ts";
import {
  findItem,
  type KindColumns,
  type MemoryItem,
  perKind,
  selectItems,
  type StoredItem,
  storedItem,
  toItem,
} from "./item.ts";

export const itemIdInput = z.object({ id: z.uuid() });

export const getInput = itemIdInput.extend(asOfInput.shape);

export const currentInput = asOfInput.optional();

/** One item of the member, as it is or as it stood at a time. */
export const getItem = async <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<z.output<typeof getInput>>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> => {
  const { id, asOf } = input;
  const found = await readAsActor(ctx.database.app, ctx.actor, async (tx) => {
    if (asOf === undefined) return findItem(tx, kind, id);
    const [then] = await itemsAsOf(tx, kind, { asOf, where: eq(items.id, id), limit: 1 });
    return then;
  });
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

/** The current row of a one-row kind. */
export const findCurrent = async <K extends string, Row extends KindColumns, In, Out>(
  tx: ActorTransaction,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<StoredItem<Row> | undefined> => {
  const [found] = await tx.run(current(kind), { userId: tx.userId });
  return found && storedItem(kind, found);
};

/** The current row of a one-row kind, or the one of a time; null where there is none. */
export const getCurrent = async <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<z.output<typeof currentInput>>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row> | null> => {
  const asOf = input?.asOf;
  const found = await readAsActor(ctx.database.app, ctx.actor, async (tx) => {
    if (asOf === undefined) return findCurrent(tx, kind);
    const where = inArray(past.state, [...liveStates]);
    const [then] = await itemsAsOf(tx, kind, { asOf, where, limit: 1 });
    return then;
  });
  return found === undefined ? null : toItem(found);
};
