import { type MemoryKind, userMemoryRevisions as revisions, withActor } from "@companion/db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { type KindColumns, type MemoryItem, type StoredItem, toItem } from "./item.ts";
import { itemChangeInput, itemToChange, orKeyTaken } from "./item-to-change.ts";
import { derived } from "./reconcile.ts";
import { recordChanges } from "./revision.ts";
import { lockMemory } from "./state.ts";
import { writeItem } from "./write-item.ts";

export const revertInput = itemChangeInput.extend({
  /** The number in the item's history. */
  revision: z
    .int()
    .min(1)
    .max(2 ** 31 - 1),
});

/**
 * Brings back the columns and the state that an item had after a revision; this is a revision itself.
 * What was counted of its mentions since then stays.
 */
export const revertItem = <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<z.output<typeof revertInput>>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> => {
  const revert = withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const known = await itemToChange(tx, kind, input);
    const [past] = await tx.db
      .select({ after: revisions.after })
      .from(revisions)
      .where(
        and(
          eq(revisions.userId, tx.userId),
          eq(revisions.itemId, input.id),
          eq(revisions.revision, input.revision),
        ),
      );
    if (past === undefined) throw notFound("revision");
    const wasReplaced = known.item.state === "superseded";
    if (past.after.state === "superseded") {
      throw new ServiceError(
        "conflict",
        "After that revision this memory had been replaced. Choose an earlier one.",
      );
    }
    if (wasReplaced && kind.cardinality === "appendOnly") {
      throw new ServiceError("conflict", "This entry was corrected. Change the newer one.");
    }
    const row = kind.restoreRow(past.after.item);
    const reverted: StoredItem<Row> = {
      row,
      item: {
        ...known.item,
        ...derived(kind, row),
        state: past.after.state,
        validFrom: kind.occurredAt(row) ?? known.item.validFrom,
        validTo: wasReplaced ? null : known.item.validTo,
        supersededBy: null,
        updatedAt: now,
      },
    };
    await writeItem(tx, kind, reverted);
    await recordChanges(
      tx,
      [
        {
          itemId: input.id,
          op: "restore",
          before: { state: known.item.state, item: known.row },
          after: { state: reverted.item.state, item: row },
        },
      ],
      now,
    );
    return toItem(reverted);
  });
  return orKeyTaken(revert);
};
