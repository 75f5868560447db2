import { type MemoryKind, withActor } from "@companion/db";
import type { Call } from "../context.ts";
import { type Decision, decide } from "./decision.ts";
import { type KindColumns, type MemoryItem, toItem } from "./item.ts";
import { type ItemChange, itemToChange } from "./item-to-change.ts";
import { lockMemory } from "./state.ts";

const decideOn =
  (decision: Decision) =>
  <K extends string, Row extends KindColumns, In, Out>(
    { ctx, input }: Call<ItemChange>,
    kind: MemoryKind<K, Row, In, Out>,
  ): Promise<MemoryItem<Row>> =>
    withActor(ctx.database.app, ctx.actor, async (tx) => {
      const now = ctx.now();
      await lockMemory(tx, now);
      const known = await itemToChange(tx, kind, input);
      const [decided = known] = await decide(tx, [known], { decision, now });
      return toItem(decided);
    });

/** The member says that it is so; also takes back a rejection. */
export const confirmItem = decideOn("confirmed");

/** The member says that it is not so: it stays listed as rejected, and its key is not learnt again. */
export const rejectItem = decideOn("rejected");
