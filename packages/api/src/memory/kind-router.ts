import type { MemoryKind } from "@companion/db";
import {
  amendInput,
  amendItem,
  archiveItem,
  clearCurrent,
  clearInput,
  confirmItem,
  createInput,
  createItem,
  currentInput,
  getCurrent,
  getInput,
  getItem,
  historyInput,
  itemChangeInput,
  itemHistory,
  itemIdInput,
  itemRange,
  kindHistoryInput,
  listInput,
  listItems,
  rangeInput,
  rejectItem,
  removeItem,
  restoreItem,
  revertInput,
  revertItem,
  setCurrent,
  setInput,
  updateInput,
  updateItem,
} from "@companion/services";
import { memberProcedure } from "../trpc.ts";

type Columns = Record<string, unknown>;

const revertProcedure = <K extends string, Row extends Columns, In, Out extends Columns>(
  kind: MemoryKind<K, Row, In, Out>,
) =>
  memberProcedure
    .input(revertInput)
    .mutation(({ ctx, input }) => revertItem({ ctx: ctx.call, input }, kind));

/** What every kind with several items offers. */
const itemProcedures = <K extends string, Row extends Columns, In, Out extends Columns>(
  kind: MemoryKind<K, Row, In, Out>,
) => ({
  list: memberProcedure
    .input(listInput)
    .query(({ ctx, input }) => listItems({ ctx: ctx.call, input }, kind)),
  get: memberProcedure
    .input(getInput)
    .query(({ ctx, input }) => getItem({ ctx: ctx.call, input }, kind)),
  create: memberProcedure
    .input(createInput(kind.input))
    .mutation(({ ctx, input }) => createItem({ ctx: ctx.call, input }, kind)),
  confirm: memberProcedure
    .input(itemChangeInput)
    .mutation(({ ctx, input }) => confirmItem({ ctx: ctx.call, input }, kind)),
  reject: memberProcedure
    .input(itemChangeInput)
    .mutation(({ ctx, input }) => rejectItem({ ctx: ctx.call, input }, kind)),
  archive: memberProcedure
    .input(itemChangeInput)
    .mutation(({ ctx, input }) => archiveItem({ ctx: ctx.call, input }, kind)),
  restore: memberProcedure
    .input(itemChangeInput)
    .mutation(({ ctx, input }) => restoreItem({ ctx: ctx.call, input }, kind)),
  remove: memberProcedure
    .input(itemIdInput)
    .mutation(({ ctx, input }) => removeItem({ ctx: ctx.call, input }, kind)),
  history: memberProcedure
    .input(historyInput)
    .query(({ ctx, input }) => itemHistory({ ctx: ctx.call, input }, kind)),
  revert: revertProcedure(kind),
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
    .input(amendInput(kind.input))
    .mutation(({ ctx, input }) => amendItem({ ctx: ctx.call, input }, kind)),
});

/** A kind of which a member has one current row. */
export const oneRowRouter = <K extends string, Row extends Columns, In, Out extends Columns>(
  kind: MemoryKind<K, Row, In, Out, "one">,
) => ({
  get: memberProcedure
    .input(currentInput)
    .query(({ ctx, input }) => getCurrent({ ctx: ctx.call, input }, kind)),
  set: memberProcedure
    .input(setInput(kind.input))
    .mutation(({ ctx, input }) => setCurrent({ ctx: ctx.call, input }, kind)),
  clear: memberProcedure
    .input(clearInput)
    .mutation(({ ctx, input }) => clearCurrent({ ctx: ctx.call, input }, kind)),
  history: memberProcedure
    .input(kindHistoryInput)
    .query(({ ctx, input }) => itemHistory({ ctx: ctx.call, input }, kind)),
  revert: revertProcedure(kind),
});
