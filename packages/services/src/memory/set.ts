import { liveStates, type MemoryKind, userMemoryItems as items, withActor } from "@companion/db";
import { and, eq, inArray } from "drizzle-orm";
import type { Call } from "../context.ts";
import { createItems } from "./create.ts";
import { type KindColumns, type MemoryItem, selectItems, storedItem } from "./item.ts";
import { lockMemory } from "./state.ts";
import { changeState } from "./transition.ts";

/** Sets the given columns of a one-row kind, null to clear one; the others stay. */
export const setCurrent = async <
  K extends string,
  Row extends KindColumns,
  In,
  Out extends KindColumns,
>(
  { ctx, input }: Call<Out>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> => {
  const [item] = await createItems({ ctx, input: [input] }, kind, { precedence: "given" });
  if (item === undefined) throw new Error("One input has one item");
  return item;
};

/** Puts the current row of a one-row kind away; its history stays. True where there was one. */
export const clearCurrent = <K extends string, Row extends KindColumns, In, Out>(
  { ctx }: Call<void>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<{ cleared: boolean }> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const [found] = await selectItems(tx.db, kind).where(
      and(
        eq(items.userId, tx.userId),
        eq(items.kind, kind.kind),
        inArray(items.state, [...liveStates]),
      ),
    );
    if (found === undefined) return { cleared: false };
    await changeState(tx, storedItem(kind, found), { state: "archived", op: "archive", now });
    return { cleared: true };
  });
