import { facts } from "@companion/services";
import type { TRPCRouterRecord } from "@trpc/server";
import { memberProcedure } from "../trpc.ts";

/** The member's fact graph: what they like, know, fear or lost, and how those things belong together. */
export const factsRouter = {
  upsertFact: memberProcedure
    .input(facts.upsertFactInput)
    .mutation(({ ctx, input }) => facts.upsertFact({ ctx: ctx.call, input })),
  list: memberProcedure
    .input(facts.listFactsInput)
    .query(({ ctx, input }) => facts.listFacts({ ctx: ctx.call, input })),
  about: memberProcedure
    .input(facts.aboutInput)
    .query(({ ctx, input }) => facts.aboutEntity({ ctx: ctx.call, input })),
  related: memberProcedure
    .input(facts.relatedInput)
    .query(({ ctx, input }) => facts.relatedEntities({ ctx: ctx.call, input })),
  similar: memberProcedure
    .input(facts.similarInput)
    .query(({ ctx, input }) => facts.similarEntities({ ctx: ctx.call, input })),
  connect: memberProcedure
    .input(facts.connectInput)
    .mutation(({ ctx, input }) => facts.connect({ ctx: ctx.call, input })),
  retract: memberProcedure
    .input(facts.retractInput)
    .mutation(({ ctx, input }) => facts.retract({ ctx: ctx.call, input })),
} satisfies TRPCRouterRecord;
