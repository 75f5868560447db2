import { type ActorTransaction, type MemoryKind, withActor } from "@companion/db";
import type { z } from "zod";
import type { Call, ServiceContext } from "../context.ts";
import { callOf, once, repeatable } from "../idempotency/once.ts";
import { type KindColumns, type MemoryItem, storedItem, toItem } from "./item.ts";
import { itemWith } from "./item-input.ts";
import { rememberStated } from "./remember-stated.ts";

/** The kind's own columns, and beside them a `clientId`. */
export const createInput = <In, Out>(item: z.ZodType<Out, In>) => itemWith(item, repeatable);

/** An item that was created, or merged into what the member had already. */
export type Created<Row> = MemoryItem<Row> & { merged: boolean };

const createAll = async <K extends string, Row extends KindColumns, In, Out extends KindColumns>(
  tx: ActorTransaction,
  ctx: ServiceContext,
  { kind, given }: { kind: MemoryKind<K, Row, In, Out>; given: readonly Out[] },
): Promise<Created<Row>[]> => {
  const outcomes = await rememberStated(tx, ctx, { said: given.map((item) => ({ kind, item })) });
  return outcomes.map((outcome) => ({
    ...toItem(storedItem(kind, outcome.draft)),
    merged: outcome.result === "merged",
  }));
};

/** Remembers what the member says themselves, in one transaction; items come back in their order. */
export const createItems = <K extends string, Row extends KindColumns, In, Out extends KindColumns>(
  { ctx, input }: Call<readonly Out[]>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<Created<Row>[]> =>
  withActor(ctx.database.app, ctx.actor, (tx) => createAll(tx, ctx, { kind, given: input }));

/** As {@link createItems}, for one item; once for a client's id. */
export const createItem = <K extends string, Row extends KindColumns, In, Out extends KindColumns>(
  { ctx, input }: Call<{ item: Out; clientId?: string | undefined }>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<Created<Row>> =>
  withActor(ctx.database.app, ctx.actor, (tx) => {
    const call = callOf(`memory.${kind.kind}.create`, input);
    return once(tx, { call, now: ctx.now() }, async () => {
      const [created] = await createAll(tx, ctx, { kind, given: [input.item] });
      if (created === undefined) throw new Error("One input has one item");
      return created;
    });
  });
