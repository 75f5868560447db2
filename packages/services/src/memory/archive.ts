import {
  type ActorTransaction,
  type ItemState,
  liveStates,
  type MemoryKind,
  userMemoryRevisions as revisions,
  withActor,
} from "@companion/db";
import { and, desc, eq } from "drizzle-orm";
import type { Call } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { type KindColumns, type MemoryItem, toItem } from "./item.ts";
import { type ItemChange, itemToChange } from "./item-to-change.ts";
import { lockMemory } from "./state.ts";
import { mergeInto } from "./merge-into.ts";
import { changeState } from "./transition.ts";

const live: readonly string[] = liveStates;

/** Puts an item away: it stays in the history and is used for nothing. */
export const archiveItem = <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<ItemChange>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const known = await itemToChange(tx, kind, input);
    if (known.item.state === "archived") return toItem(known);
    if (!live.includes(known.item.state)) {
      throw new ServiceError(
        "conflict",
        `A memory that is ${known.item.state} cannot be archived.`,
      );
    }
    return toItem(await changeState(tx, known, { state: "archived", op: "archive", now }));
  });

/** The state that an archived item had before. */
const stateBeforeArchive = async (tx: ActorTransaction, itemId: string): Promise<ItemState> => {
  const [last] = await tx.db
    .select({ before: revisions.before })
    .from(revisions)
    .where(
      and(
        eq(revisions.userId, tx.userId),
        eq(revisions.itemId, itemId),
        eq(revisions.op, "archive"),
      ),
    )
    .orderBy(desc(revisions.revision))
    .limit(1);
  return last?.before?.state ?? "stated";
};

/** Brings an archived item back; onto a live one of the same key it merges. */
export const restoreItem = <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<ItemChange>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row> & { merged: boolean }> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const known = await itemToChange(tx, kind, input);
    if (live.includes(known.item.state)) return { ...toItem(known), merged: false };
    if (known.item.state !== "archived") {
      throw new ServiceError(
        "conflict",
        `A memory that is ${known.item.state} cannot be restored.`,
      );
    }
    const merged = await mergeInto(tx, kind, { archived: known, now });
    if (merged !== undefined) return { ...toItem(merged), merged: true };
    const state = await stateBeforeArchive(tx, input.id);
    const restored = await changeState(tx, known, { state, op: "restore", now });
    return { ...toItem(restored), merged: false };
  });
