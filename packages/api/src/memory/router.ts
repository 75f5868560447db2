import { type MemoryKindKey, memoryKinds } from "@companion/db";
import {
  bulkCreate,
  bulkCreateInput,
  confirmMany,
  contextInput,
  decideManyInput,
  describeKinds,
  exportInput,
  exportMemory,
  itemSources,
  memoryContext,
  memoryStats,
  memoryTimeline,
  rejectMany,
  reviewInput,
  reviewQueue,
  searchInput,
  searchMemory,
  sourcesInput,
  timelineInput,
} from "@companion/services";
import type { TRPCRouterRecord } from "@trpc/server";
import { memberProcedure } from "../trpc.ts";
import { factsRouter } from "./facts-router.ts";
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
  timeline: memberProcedure
    .input(timelineInput)
    .query(({ ctx, input }) => memoryTimeline({ ctx: ctx.call, input })),
  review: memberProcedure
    .input(reviewInput)
    .query(({ ctx, input }) => reviewQueue({ ctx: ctx.call, input })),
  confirmMany: memberProcedure
    .input(decideManyInput)
    .mutation(({ ctx, input }) => confirmMany({ ctx: ctx.call, input })),
  rejectMany: memberProcedure
    .input(decideManyInput)
    .mutation(({ ctx, input }) => rejectMany({ ctx: ctx.call, input })),
  export: memberProcedure
    .input(exportInput)
    .query(({ ctx, input }) => exportMemory({ ctx: ctx.call, input })),
  bulkCreate: memberProcedure
    .input(bulkCreateInput)
    .mutation(({ ctx, input }) => bulkCreate({ ctx: ctx.call, input })),
} satisfies TRPCRouterRecord;

/** Memory: one sub-router a kind, so that each is typed, and what looks across kinds. */
export const memoryRouter = {
  ...acrossKinds,
  facts: factsRouter,
  aiPreferences: oneRowRouter(memoryKinds.aiPreferences),
  ancestralIssues: kindRouter(memoryKinds.ancestralIssues),
  copingTools: kindRouter(memoryKinds.copingTools),
  currentPractices: kindRouter(memoryKinds.currentPractices),
  currentStressors: kindRouter(memoryKinds.currentStressors),
  dailyHabits: kindRouter(memoryKinds.dailyHabits),
  dysregulatingFactors: kindRouter(memoryKinds.dysregulatingFactors),
  emotionalPatterns: kindRouter(memoryKinds.emotionalPatterns),
  emotionalStates: kindRouter(memoryKinds.emotionalStates),
  goals: kindRouter(memoryKinds.goals),
  growthMilestones: kindRouter(memoryKinds.growthMilestones),
  growthOpportunities: kindRouter(memoryKinds.growthOpportunities),
  insightNotes: kindRouter(memoryKinds.insightNotes),
  livingSituation: oneRowRouter(memoryKinds.livingSituation),
  moodTrends: seriesRouter(memoryKinds.moodTrends),
  patternLoops: kindRouter(memoryKinds.patternLoops),
  people: kindRouter(memoryKinds.people),
  previousTherapy: kindRouter(memoryKinds.previousTherapy),
  regulationStrategies: kindRouter(memoryKinds.regulationStrategies),
  relationshipDynamics: kindRouter(memoryKinds.relationshipDynamics),
  relationshipStatus: oneRowRouter(memoryKinds.relationshipStatus),
  riskFactors: kindRouter(memoryKinds.riskFactors),
  roleModelTraits: kindRouter(memoryKinds.roleModelTraits),
  shadowThemes: kindRouter(memoryKinds.shadowThemes),
  sleepRoutine: oneRowRouter(memoryKinds.sleepRoutine),
  spiritualPath: oneRowRouter(memoryKinds.spiritualPath),
  strengths: kindRouter(memoryKinds.strengths),
  substanceUse: kindRouter(memoryKinds.substanceUse),
  suicidalThoughts: appendOnlyRouter(memoryKinds.suicidalThoughts),
  supportSystem: kindRouter(memoryKinds.supportSystem),
  themes: kindRouter(memoryKinds.themes),
  traumaPatterns: kindRouter(memoryKinds.traumaPatterns),
} satisfies Record<MemoryKindKey, TRPCRouterRecord> & TRPCRouterRecord;
