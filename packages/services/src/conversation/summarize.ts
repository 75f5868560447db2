import {
  type ActorTransaction,
  userConversationContinuity as continuities,
  userConversationMessages as messages,
  withActor,
} from "@companion/db";
import { and, count, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { lockConversation, writeConversation } from "./change.ts";
import { continuityOf } from "./continuity/close.ts";
import { type Digest, digest, summarize as describe } from "./continuity/digest.ts";
import type { conversationIdInput } from "./conversation.ts";

export { conversationIdInput as summarizeInput } from "./conversation.ts";

export interface ConversationSummary extends Digest {
  conversationId: string;
  /** How many messages each of the two has said. */
  messages: { member: number; companion: number };
  /** Whole minutes of talk, pauses of half an hour and more left out. */
  minutes: number;
  /** The lines that are kept as the conversation's `contextSummary`. */
  text: string;
}

const countByRole = async (tx: ActorTransaction, conversationId: string) => {
  const counted = await tx.db
    .select({ role: messages.role, count: count() })
    .from(messages)
    .where(and(eq(messages.userId, tx.userId), eq(messages.conversationId, conversationId)))
    .groupBy(messages.role);
  const of = (role: string) => counted.find((row) => row.role === role)?.count ?? 0;
  return { member: of("user"), companion: of("assistant") };
};

/** Says what a conversation was about so far, by rules, and keeps it with the conversation. */
export const summarize = ({
  ctx,
  input: { conversationId },
}: Call<z.output<typeof conversationIdInput>>): Promise<ConversationSummary> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const [found, said, [session]] = await Promise.all([
      digest(tx, conversation),
      countByRole(tx, conversationId),
      tx.db
        .select({ minutes: continuities.sessionMinutes })
        .from(continuities)
        .where(continuityOf(tx, conversationId))
        .execute(),
    ]);
    const minutes = session?.minutes ?? 0;
    const counts = `${said.member} messages of the member, ${said.companion} of the companion, ${minutes} minutes`;
    const text = [describe(found), counts].filter((line) => line !== "").join("\n");
    await writeConversation(tx, conversation, { contextSummary: text, updatedAt: ctx.now() });
    return { ...found, conversationId, messages: said, minutes, text };
  });
