import {
  readAsActor,
  userMemoryItems as items,
  userMemorySources as sources,
  userMemoryState,
} from "@companion/db";
import type { ServiceContext } from "../../context.ts";
import { rememberAll } from "../../memory/remember.ts";
import * as conversation from "../index.ts";

/** Begins a conversation; resolves to its id. */
export const create = async (ctx: ServiceContext): Promise<string> =>
  (await conversation.create({ ctx, input: {} })).id;

/** Says something in it. */
export const send = async (ctx: ServiceContext, conversationId: string, content: string) => {
  const input = { conversationId, content, clientMessageId: crypto.randomUUID() };
  return (await conversation.send({ ctx, input: conversation.sendInput.parse(input) })).message;
};

/** The worker, acting for the member. */
export const asWorker = (ctx: ServiceContext): ServiceContext => ({
  ...ctx,
  actor: { type: "service", service: "worker", userId: ctx.actor.userId },
});

/** Has themes learnt from a message, as an extractor that finds their names in it would. */
export const learn = (ctx: ServiceContext, messageId: string, names: readonly string[]) =>
  rememberAll({
    ctx: asWorker(ctx),
    input: {
      messageId,
      candidates: names.map((name) => ({
        kind: "themes",
        item: { name },
        quote: name,
        confidence: 0.5,
        inferred: false,
      })),
      extractor: { name: "test", version: "1" },
      mentionedAt: new Date(),
    },
  });

/** All that is remembered, on what it stands, and how many items are counted. */
export const memory = (ctx: ServiceContext) =>
  readAsActor(ctx.database.app, ctx.actor, async (tx) => {
    const [remembered, standsOn, [state]] = await Promise.all([
      tx.db.select().from(items).orderBy(items.searchText).execute(),
      tx.db.select({ messageId: sources.messageId }).from(sources).execute(),
      tx.db.select({ count: userMemoryState.itemCount }).from(userMemoryState).execute(),
    ]);
    return { remembered, standsOn, count: state?.count ?? 0 };
  });
