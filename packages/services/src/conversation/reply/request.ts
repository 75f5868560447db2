import type { ReplyInput } from "@companion/ai";
import {
  preparedQuery,
  readAsActor,
  userConversationContinuity as continuities,
  userConversationMessages as messages,
} from "@companion/db";
import { safetyInstructions } from "@companion/safety";
import { type Resource, resourcesFor } from "@companion/safety/resources";
import { and, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { memoryContext } from "../../memory/context.ts";
import type { Message } from "../conversation.ts";
import { memberQuery } from "../member.ts";
import type { WrittenReply } from "./store-reply.ts";

/** Turns of the conversation that the companion reads, the message itself included. */
const turns = 20;
const tokenBudget = 1500;

const history = preparedQuery("reply_history", (db) =>
  db
    .select({ role: messages.role, content: messages.content })
    .from(messages)
    .where(
      and(
        eq(messages.userId, sql.placeholder("userId")),
        eq(messages.conversationId, sql.placeholder("conversationId")),
        lte(messages.id, sql.placeholder("messageId")),
        inArray(messages.role, ["user", "assistant"]),
        eq(messages.status, "complete"),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(turns),
);

const resumed = preparedQuery("reply_continuity", (db) =>
  db
    .select({ summary: continuities.continuityContext })
    .from(continuities)
    .where(
      and(
        eq(continuities.userId, sql.placeholder("userId")),
        eq(continuities.conversationId, sql.placeholder("conversationId")),
        eq(continuities.isResuming, true),
      ),
    ),
);

/** One line for each place to turn to. */
const resourceLines = (resources: readonly Resource[]): string =>
  resources
    .map(({ name, phone, sms, url }) => {
      const address = phone ?? sms ?? url;
      return address === undefined ? `- ${name}` : `- ${name}: ${address}`;
    })
    .join("\n");

/** The safety block for a message's level; high and imminent ones are answered with reviewed text. */
const instructionsFor = (riskLevel: number, resources: readonly Resource[]): string | undefined => {
  if (riskLevel === 0) return undefined;
  const block = safetyInstructions(riskLevel === 1 ? "low" : "moderate");
  return `${block}\nThe resources:\n${resourceLines(resources)}`;
};

/** What the companion is asked with, and what is kept of it. */
export interface ReplyRequest {
  input: ReplyInput;
  context: WrittenReply["context"];
  /** What the member reads when no reply could be written. */
  apology: string;
}

/** Gathers what the companion needs to answer a message, in two parallel round trips. */
export const prepareRequest = async (
  ctx: ServiceContext,
  message: Message,
): Promise<ReplyRequest> => {
  const { conversationId } = message;
  const [memory, [said, [session], [member]]] = await Promise.all([
    memoryContext({ ctx, input: { conversationId, message: message.content, tokenBudget } }),
    readAsActor(ctx.database.app, ctx.actor, (tx) => {
      const { userId } = tx;
      return Promise.all([
        tx.run(history, { userId, conversationId, messageId: message.id }),
        tx.run(resumed, { userId, conversationId }),
        tx.run(memberQuery, { userId }),
      ]);
    }),
  ]);
  if (member === undefined) throw notFound("member");
  const resources = resourcesFor({ country: member.country, locale: member.locale });
  return {
    input: {
      messages: said
        .toReversed()
        .map(({ role, content }) => ({ role: role === "user" ? "user" : "assistant", content })),
      memory: memory.citations.map(({ id, line }) => ({ id, text: line })),
      continuity: session?.summary == null ? undefined : { summary: session.summary },
      instructions: instructionsFor(message.riskLevel, resources),
      locale: member.locale,
    },
    context: {
      itemIds: memory.citations.map(({ id }) => id),
      tokenCount: memory.tokenCount,
      builderVersion: memory.builderVersion,
    },
    apology: `I can't write a reply right now. Your message is safe; ask me again in a moment. If you need someone now:\n${resourceLines(resources)}`,
  };
};
