import { type MemoryKind, userMemoryItems as items, withActor } from "@companion/db";
import { and, eq } from "drizzle-orm";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import { forgetResults } from "../idempotency/once.ts";
import { countItems, lockMemory } from "./state.ts";

/** Removes an item for good, with its sources and its history. */
export const removeItem = <K extends string, Row, In, Out>(
  { ctx, input }: Call<{ id: string }>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<{ id: string }> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const removed = await tx.db
      .delete(items)
      .where(and(eq(items.userId, tx.userId), eq(items.id, input.id), eq(items.kind, kind.kind)))
      .returning({ id: items.id });
    if (removed.length === 0) throw notFound("memory");
    await Promise.all([countItems(tx, { added: -1, now }), forgetResults(tx, now)]);
    return { id: input.id };
  });
