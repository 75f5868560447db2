import { findMemoryKind, type MemoryKindKey, type memoryKinds, withActor } from "@companion/db";
import { z } from "zod";
import type { Call } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { callOf, once, repeatable } from "../idempotency/once.ts";
import { type ItemMeta, toMeta } from "./item.ts";
import { kindedItem } from "./kinded-item.ts";
import { rememberStated } from "./remember-stated.ts";

/** A kind and an item of it, as a typed client writes it. */
export type KindedInput = {
  [K in MemoryKindKey]: { kind: K; item: z.input<(typeof memoryKinds)[K]["input"]> };
}[MemoryKindKey];

/** The union derived from the registry, under the types that its kinds have in code. */
const typedItem = z
  .custom<KindedInput>()
  .transform((given): z.input<typeof kindedItem> => given)
  .pipe(kindedItem);

export const bulkCreateInput = repeatable.extend({
  items: z.array(typedItem).min(1).max(500),
});

/** An item that was created, or merged into what was known or came before it in the list. */
export type BulkCreated = ItemMeta & { merged: boolean };

/**
 * Remembers up to 500 things of any kinds, all or none; they come back in their order. The number of
 * statements depends on how many kinds there are, not on how many items.
 */
export const bulkCreate = ({
  ctx,
  input,
}: Call<z.output<typeof bulkCreateInput>>): Promise<BulkCreated[]> =>
  withActor(ctx.database.app, ctx.actor, (tx) => {
    const call = callOf("memory.bulkCreate", input);
    return once(tx, { call, now: ctx.now() }, async () => {
      const said = input.items.map(({ kind: name, item }) => {
        const kind = findMemoryKind(name);
        if (kind === undefined) throw new ServiceError("invalid", `There is no kind ${name}.`);
        return { kind, item };
      });
      const outcomes = await rememberStated(tx, ctx, { said });
      return outcomes.map(({ result, draft }) => ({
        ...toMeta(draft.item),
        merged: result === "merged",
      }));
    });
  });
