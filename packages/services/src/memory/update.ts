import {
  type ActorTransaction,
  DatabaseError,
  type MemoryKind,
  userMemoryItems as items,
  withActor,
} from "@companion/db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { findItem, type KindColumns, type MemoryItem, type StoredItem, toItem } from "./item.ts";
import { derived } from "./reconcile.ts";
import { recordChanges } from "./revision.ts";
import { lockMemory } from "./state.ts";

export const updateInput = <In, Out>(patch: z.ZodType<Out, In>) =>
  z.object({
    id: z.uuid(),
    patch,
    /** Refuses the change if somebody changed the item after this. */
    expectedUpdatedAt: z.date().optional(),
  });

/** Writes the columns of an item and what the spine derives from them. */
const writeItem = async <K extends string, Row extends KindColumns, In, Out>(
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
    tx.db
      .update(kind.table)
      .set({ ...row, updatedAt: item.updatedAt })
      .where(and(eq(kind.table.userId, tx.userId), eq(kind.table.id, item.id)))
      .execute(),
  ]);
};

const editable: readonly string[] = ["stated", "inferred", "confirmed"];

/** Changes columns of an item; what the member edits, they have stated. */
export const updateItem = async <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<{ id: string; patch: Partial<Out>; expectedUpdatedAt?: Date | undefined }>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> => {
  const change = withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const known = await findItem(tx, kind, input.id);
    if (known === undefined) throw notFound("memory");
    if (!editable.includes(known.item.state)) {
      throw new ServiceError(
        "conflict",
        `This memory is ${known.item.state}. Restore it before you change it.`,
      );
    }
    if (
      input.expectedUpdatedAt !== undefined &&
      input.expectedUpdatedAt.getTime() !== known.item.updatedAt.getTime()
    ) {
      throw new ServiceError("stale_version", "This memory was changed meanwhile. Load it again.");
    }
    const row = kind.settle({ ...known.row, ...input.patch }, now);
    const updated: StoredItem<Row> = {
      row,
      item: {
        ...known.item,
        ...derived(kind, row),
        state: "stated",
        confidence: 1,
        updatedAt: now,
      },
    };
    await writeItem(tx, kind, updated);
    await recordChanges(
      tx,
      [
        {
          itemId: input.id,
          op: "update",
          before: { state: known.item.state, item: known.row },
          after: { state: updated.item.state, item: row },
        },
      ],
      now,
    );
    return toItem(updated);
  });
  return change.catch((error: unknown) => {
    if (error instanceof DatabaseError && error.sqlState === "23505") {
      throw new ServiceError("conflict", "You have another memory of this name. Change that one.");
    }
    throw error;
  });
};
