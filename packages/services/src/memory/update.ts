import { type MemoryKind, withActor } from "@companion/db";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { type KindColumns, type MemoryItem, type StoredItem, toItem } from "./item.ts";
import { type ItemChange, itemChangeInput, itemToChange, orKeyTaken } from "./item-to-change.ts";
import { derived } from "./reconcile.ts";
import { recordChanges } from "./revision.ts";
import { assertSound } from "./rules.ts";
import { lockMemory } from "./state.ts";
import { writeItem } from "./write-item.ts";

export const updateInput = <In, Out>(patch: z.ZodType<Out, In>) =>
  itemChangeInput.extend({ patch });

const editable: readonly string[] = ["stated", "inferred", "confirmed"];

/** Changes columns of an item; what the member edits, they have stated. */
export const updateItem = async <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<ItemChange & { patch: Partial<Out> }>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> => {
  const change = withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const known = await itemToChange(tx, kind, input);
    if (!editable.includes(known.item.state)) {
      throw new ServiceError(
        "conflict",
        `This memory is ${known.item.state}. Restore it before you change it.`,
      );
    }
    const row = kind.settle({ ...known.row, ...input.patch }, now);
    assertSound(kind, row);
    const updated: StoredItem<Row> = {
      row,
      item: {
        ...known.item,
        ...derived(kind, row),
        validFrom: kind.occurredAt(row) ?? known.item.validFrom,
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
  return orKeyTaken(change);
};
