import {
  type ActorTransaction,
  userConversationMessages as messages,
  userConversations as conversations,
  userMemorySources as sources,
  withActor,
} from "@companion/db";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { retractMessages } from "../memory/retract.ts";
import { lockMemory } from "../memory/state.ts";
import { lockConversation } from "./change.ts";
import { forgetLines } from "./continuity/forget.ts";
import type { conversationIdInput } from "./conversation.ts";

export { conversationIdInput as removeInput } from "./conversation.ts";

export interface RemovedConversation {
  id: string;
  /** Memories that went with it. */
  retracted: number;
}

const messagesWithMemory = async (
  tx: ActorTransaction,
  conversationId: string,
): Promise<string[]> => {
  const found = await tx.db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.userId, tx.userId),
        eq(messages.conversationId, conversationId),
        sql`exists (select from ${sources} where ${sources.userId} = ${messages.userId}
          and ${sources.messageId} = ${messages.id})`,
      ),
    );
  return found.map(({ id }) => id);
};

/** Removes a conversation with its messages and what memory stood on them alone; crisis flags stay. */
export const remove = ({
  ctx,
  input: { conversationId },
}: Call<z.output<typeof conversationIdInput>>): Promise<RemovedConversation> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    await lockConversation(tx, conversationId);
    const messageIds = await messagesWithMemory(tx, conversationId);
    const lines = await retractMessages(tx, { messageIds, because: "removed", now });
    await tx.db
      .delete(conversations)
      .where(and(eq(conversations.userId, tx.userId), eq(conversations.id, conversationId)));
    await forgetLines(tx, lines, now);
    return { id: conversationId, retracted: lines.length };
  });
