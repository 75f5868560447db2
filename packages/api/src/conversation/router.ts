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
  search: memberProcedure
    .input(conversations.searchInput)
    .query(({ ctx, input }) => conversations.search({ ctx: ctx.call, input })),
  export: memberProcedure
    .input(conversations.exportInput)
    .query(({ ctx, input }) => conversations.exportConversations({ ctx: ctx.call, input })),
  rename: memberProcedure
    .input(conversations.renameInput)
    .mutation(({ ctx, input }) => conversations.rename({ ctx: ctx.call, input })),
  setMood: memberProcedure
    .input(conversations.setMoodInput)
    .mutation(({ ctx, input }) => conversations.setMood({ ctx: ctx.call, input })),
  summarize: memberProcedure
    .input(conversations.summarizeInput)
    .mutation(({ ctx, input }) => conversations.summarize({ ctx: ctx.call, input })),
  end: memberProcedure
    .input(conversations.endInput)
    .mutation(({ ctx, input }) => conversations.end({ ctx: ctx.call, input })),
  archive: memberProcedure
    .input(conversations.archiveInput)
    .mutation(({ ctx, input }) => conversations.archive({ ctx: ctx.call, input })),
  unarchive: memberProcedure
    .input(conversations.archiveInput)
    .mutation(({ ctx, input }) => conversations.unarchive({ ctx: ctx.call, input })),
  remove: memberProcedure
    .input(conversations.removeInput)
    .mutation(({ ctx, input }) => conversations.remove({ ctx: ctx.call, input })),
  flagMessage: memberProcedure
    .input(conversations.flagMessageInput)
    .mutation(({ ctx, input }) => conversations.flagMessage({ ctx: ctx.call, input })),
  editMessage: memberProcedure
    .input(conversations.editMessageInput)
    .mutation(({ ctx, input }) => conversations.editMessage({ ctx: ctx.call, input })),
  removeMessage: memberProcedure
    .input(conversations.removeMessageInput)
    .mutation(({ ctx, input }) => conversations.removeMessage({ ctx: ctx.call, input })),
  crisisFlags: memberProcedure
    .input(conversations.crisisFlagsInput)
    .query(({ ctx, input }) => conversations.crisisFlags({ ctx: ctx.call, input })),
  themes: {
    list: memberProcedure
      .input(conversations.themesInput)
      .query(({ ctx, input }) => conversations.themesOf({ ctx: ctx.call, input })),
    tag: memberProcedure
      .input(conversations.themeInput)
      .mutation(({ ctx, input }) => conversations.tagTheme({ ctx: ctx.call, input })),
    untag: memberProcedure
      .input(conversations.themeInput)
      .mutation(({ ctx, input }) => conversations.untagTheme({ ctx: ctx.call, input })),
  },
  continuity: {
    get: memberProcedure
      .input(conversations.getContinuityInput)
      .query(({ ctx, input }) => conversations.getContinuity({ ctx: ctx.call, input })),
    resume: memberProcedure
      .input(conversations.resumeInput)
      .query(({ ctx, input }) => conversations.resume({ ctx: ctx.call, input })),
    upsert: memberProcedure
      .input(conversations.upsertContinuityInput)
      .mutation(({ ctx, input }) => conversations.upsertContinuity({ ctx: ctx.call, input })),
    end: memberProcedure
      .input(conversations.endSessionInput)
      .mutation(({ ctx, input }) => conversations.endSession({ ctx: ctx.call, input })),
    cleanupStale: memberProcedure.mutation(({ ctx }) =>
      conversations.cleanupStale({ ctx: ctx.call, input: undefined }),
    ),
  },
} satisfies TRPCRouterRecord;
