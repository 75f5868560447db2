import { type MemoryKindKey, memoryKinds } from "@companion/db";
import {
  contextInput,
  describeKinds,
  itemSources,
  memoryContext,
  memoryStats,
  searchInput,
  searchMemory,
  sourcesInput,
} from "@companion/services";
import type { TRPCRouterRecord } from "@trpc/server";
import { memberProcedure } from "../trpc.ts";
import { appendOnlyRouter, kindRouter, oneRowRouter, seriesRouter } from "./kind-router.ts";

const acrossKinds = {
  kinds: memberProcedure.query(() => describeKinds()),
  search: memberProcedure
    .input(searchInput)
    .query(({ ctx, input }) => searchMemory({ ctx: ctx.call, input })),
  stats: memberProcedure.query(({ ctx }) => memoryStats({ ctx: ctx.call, input: undefined })),
  context: memberProcedure
    .input(contextInput)
    .query(({ ctx, input }) => memoryContext({ ctx: ctx.call, input })),
  sources: memberProcedure
    .input(sourcesInput)
    .query(({ ctx, input }) => itemSources({ ctx: ctx.call, input })),
} satisfies TRPCRouterRecord;

/** Memory: one sub-router a kind, so that each is typed, and what looks across kinds. */
export const memoryRouter = {
  ...acrossKinds,
  copingTools: kindRouter(memoryKinds.copingTools),
  currentStressors: kindRouter(memoryKinds.currentStressors),
  goals: kindRouter(memoryKinds.goals),
  moodTrends: seriesRouter(memoryKinds.moodTrends),
  people: kindRouter(memoryKinds.people),
  sleepRoutine: oneRowRouter(memoryKinds.sleepRoutine),
  suicidalThoughts: appendOnlyRouter(memoryKinds.suicidalThoughts),
  themes: kindRouter(memoryKinds.themes),
} satisfies Record<MemoryKindKey, TRPCRouterRecord> & TRPCRouterRecord;
