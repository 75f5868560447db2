import { type ActorTransaction, type MemoryKind, withActor } from "@companion/db";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { callOf, once, repeatable } from "../idempotency/once.ts";
import { findCurrent } from "./get.ts";
import { type KindColumns, type MemoryItem, storedItem, toItem } from "./item.ts";
import { itemWith } from "./item-input.ts";
import { assertVersion, versioned } from "./item-to-change.ts";
import { rememberStated } from "./remember-stated.ts";
import { lockMemory } from "./state.ts";
import { changeState } from "./transition.ts";

/** The kind's own columns, and beside them a `clientId` and the version that the caller saw. */
export const setInput = <In, Out>(item: z.ZodType<Out, In>) =>
  itemWith(item, repeatable.extend(versioned.shape));

/** Leave it out to clear whatever is there. */
export const clearInput = versioned.optional();

/** Sets the given columns of a one-row kind, null to clear one; the others stay. */
export const setCurrent = <K extends string, Row extends KindColumns, In, Out extends KindColumns>(
  {
    ctx,
    input,
  }: Call<{ item: Out; clientId?: string | undefined; expectedUpdatedAt?: Date | undefined }>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> =>
  withActor(ctx.database.app, ctx.actor, (tx) => {
    const now = ctx.now();
    const { item, expectedUpdatedAt } = input;
    return once(tx, { call: callOf(`memory.${kind.kind}.set`, input), now }, async () => {
      if (expectedUpdatedAt !== undefined) {
        const current = await currentToChange(tx, kind, now);
        assertVersion(current?.item, expectedUpdatedAt);
      }
      const said = [{ kind, item }];
      const [outcome] = await rememberStated(tx, ctx, { said, precedence: "given" });
      if (outcome === undefined) throw new Error("One input has one item");
      return toItem(storedItem(kind, outcome.draft));
    });
  });

const currentToChange = async <K extends string, Row extends KindColumns, In, Out>(
  tx: ActorTransaction,
  kind: MemoryKind<K, Row, In, Out>,
  now: Date,
) => {
  const [, current] = await Promise.all([lockMemory(tx, now), findCurrent(tx, kind)]);
  return current;
};

/** Puts the current row of a one-row kind away; its history stays. True where there was one. */
export const clearCurrent = <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<z.output<typeof clearInput>>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<{ cleared: boolean }> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    const current = await currentToChange(tx, kind, now);
    assertVersion(current?.item, input?.expectedUpdatedAt);
    if (current === undefined) return { cleared: false };
    await changeState(tx, current, { state: "archived", op: "archive", now });
    return { cleared: true };
  });
