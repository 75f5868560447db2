import { type MemoryKind, withActor } from "@companion/db";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { callOf, once, repeatable } from "../idempotency/once.ts";
import { type KindColumns, type MemoryItem, storedItem, toItem } from "./item.ts";
import { type ItemChange, itemChangeInput, itemToChange } from "./item-to-change.ts";
import { rememberStated } from "./remember-stated.ts";
import { lockMemory } from "./state.ts";
import { changeState } from "./transition.ts";

export const amendInput = <In, Out>(item: z.ZodType<Out, In>) =>
  itemChangeInput.extend(repeatable.shape).extend({ item });

/** Corrects an append-only item: adds a row, which the old one then points to as its successor. */
export const amendItem = <K extends string, Row extends KindColumns, In, Out extends KindColumns>(
  { ctx, input }: Call<ItemChange & { item: Out; clientId?: string | undefined }>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> =>
  withActor(ctx.database.app, ctx.actor, (tx) => {
    const now = ctx.now();
    const call = callOf(`memory.${kind.kind}.amend`, input);
    return once(tx, { call, now }, async () => {
      await lockMemory(tx, now);
      const known = await itemToChange(tx, kind, input);
      if (known.item.state === "superseded") {
        throw new ServiceError(
          "conflict",
          "This entry was corrected already. Correct the newer one.",
        );
      }
      const said = [{ kind, item: input.item }];
      const [outcome] = await rememberStated(tx, ctx, { said });
      if (outcome === undefined) throw new Error("One input has one item");
      await changeState(tx, known, {
        state: "superseded",
        op: "supersede",
        now,
        validTo: known.item.validFrom > now ? known.item.validFrom : now,
        supersededBy: outcome.draft.item.id,
      });
      return toItem(storedItem(kind, outcome.draft));
    });
  });
