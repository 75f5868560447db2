import { conversations } from "@companion/services";
import { tracked, type TRPCRouterRecord } from "@trpc/server";
import { memberProcedure } from "../trpc.ts";

/** A member's conversations with the companion. */
export const conversationRouter = {
  create: memberProcedure
    .input(conversations.createInput)
    .mutation(({ ctx, input }) => conversations.create({ ctx: ctx.call, input })),
  list: memberProcedure
    .input(conversations.listInput)
    .query(({ ctx, input }) => conversations.list({ ctx: ctx.call, input })),
  get: memberProcedure
    .input(conversations.getInput)
    .query(({ ctx, input }) => conversations.get({ ctx: ctx.call, input })),
  messages: memberProcedure
    .input(conversations.messagesInput)
    .query(({ ctx, input }) => conversations.messagesOf({ ctx: ctx.call, input })),
  send: memberProcedure
    .input(conversations.sendInput)
    .mutation(({ ctx, input }) => conversations.send({ ctx: ctx.call, input })),
  /** Streams the reply to a message; give the last event's id to go on where it broke off. */
  reply: memberProcedure.input(conversations.replyInput).subscription(async function* ({
    ctx,
    input,
    signal,
  }) {
    for await (const { id, event } of conversations.reply({ ctx: ctx.call, input, signal })) {
      yield tracked(id, event);
    }
  }),
  end: memberProcedure
    .input(conversations.endInput)
    .mutation(({ ctx, input }) => conversations.end({ ctx: ctx.call, input })),
  continuity: {
    get: memberProcedure
      .input(conversations.getContinuityInput)
      .query(({ ctx, input }) => conversations.getContinuity({ ctx: ctx.call, input })),
    resume: memberProcedure
      .input(conversations.resumeInput)
      .query(({ ctx, input }) => conversations.resume({ ctx: ctx.call, input })),
  },
} satisfies TRPCRouterRecord;
