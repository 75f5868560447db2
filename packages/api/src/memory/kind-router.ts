import type { MemoryKind } from "@companion/db";
import {
  amendItem,
  archiveItem,
  clearCurrent,
  createItems,
  getCurrent,
  getItem,
  historyInput,
  itemHistory,
  itemIdInput,
  itemRange,
  kindHistoryInput,
  listInput,
  listItems,
  rangeInput,
  removeItem,
  restoreItem,
  setCurrent,
  updateInput,
  updateItem,
} from "@companion/services";
import { z } from "zod";
import { memberProcedure } from "../trpc.ts";
import { parsedInput } from "./parsed-input.ts";

type Columns = Record<string, unknown>;

/** The one item of an array of one. */
const only = <Item>([item]: readonly Item[]): Item => {
  if (item === undefined) throw new Error("One input has one item");
  return item;
};

/** What every kind with several items offers. */
const itemProcedures = <K extends string, Row extends Columns, In, Out extends Columns>(
  kind: MemoryKind<K, Row, In, Out>,
) => ({
  list: memberProcedure
    .input(listInput)
    .query(({ ctx, input }) => listItems({ ctx: ctx.call, input }, kind)),
  get: memberProcedure
    .input(itemIdInput)
    .query(({ ctx, input }) => getItem({ ctx: ctx.call, input }, kind)),
  create: memberProcedure
    .input(kind.input)
    .mutation(async ({ ctx, input }) =>
      only(await createItems({ ctx: ctx.call, input: [parsedInput<Out>(input)] }, kind)),
    ),
  archive: memberProcedure
    .input(itemIdInput)
    .mutation(({ ctx, input }) => archiveItem({ ctx: ctx.call, input }, kind)),
  restore: memberProcedure
    .input(itemIdInput)
    .mutation(({ ctx, input }) => restoreItem({ ctx: ctx.call, input }, kind)),
  remove: memberProcedure
    .input(itemIdInput)
    .mutation(({ ctx, input }) => removeItem({ ctx: ctx.call, input }, kind)),
  history: memberProcedure
    .input(historyInput)
    .query(({ ctx, input }) => itemHistory({ ctx: ctx.call, input }, kind)),
});

const updateProcedure = <K extends string, Row extends Columns, In, Out extends Columns>(
  kind: MemoryKind<K, Row, In, Out>,
) =>
  memberProcedure
    .input(updateInput(kind.patch))
    .mutation(({ ctx, input }) => updateItem({ ctx: ctx.call, input }, kind));

/** A kind of which a member has many items, merged by their canonical key. */
export const kindRouter = <K extends string, Row extends Columns, In, Out extends Columns>(
  kind: MemoryKind<K, Row, In, Out, "many">,
) => ({ ...itemProcedures(kind), update: updateProcedure(kind) });

/** A time series: items with a time, and their values over a range. */
export const seriesRouter = <K extends string, Row extends Columns, In, Out extends Columns>(
  kind: MemoryKind<K, Row, In, Out, "series">,
) => ({
  ...itemProcedures(kind),
  update: updateProcedure(kind),
  range: memberProcedure
    .input(rangeInput)
    .query(({ ctx, input }) => itemRange({ ctx: ctx.call, input }, kind)),
});

/** A kind whose rows never change: a correction is a new row. */
export const appendOnlyRouter = <K extends string, Row extends Columns, In, Out extends Columns>(
  kind: MemoryKind<K, Row, In, Out, "appendOnly">,
) => ({
  ...itemProcedures(kind),
  amend: memberProcedure
    .input(z.object({ id: z.uuid(), item: kind.input }))
    .mutation(({ ctx, input }) => amendItem({ ctx: ctx.call, input }, kind)),
});

/** A kind of which a member has one current row. */
export const oneRowRouter = <K extends string, Row extends Columns, In, Out extends Columns>(
  kind: MemoryKind<K, Row, In, Out, "one">,
) => ({
  get: memberProcedure.query(({ ctx }) => getCurrent({ ctx: ctx.call, input: undefined }, kind)),
  set: memberProcedure
    .input(kind.input)
    .mutation(({ ctx, input }) =>
      setCurrent({ ctx: ctx.call, input: parsedInput<Out>(input) }, kind),
    ),
  clear: memberProcedure.mutation(({ ctx }) =>
    clearCurrent({ ctx: ctx.call, input: undefined }, kind),
  ),
  history: memberProcedure
    .input(kindHistoryInput)
    .query(({ ctx, input }) => itemHistory({ ctx: ctx.call, input }, kind)),
});
