import {
  type ActorTransaction,
  userConversationContinuity as continuities,
  userConversationMessages as messages,
  userConversations as conversations,
  withActor,
} from "@companion/db";
import { and, eq, or, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../../context.ts";
import { ServiceError } from "../../errors.ts";
import { retractMessages } from "../../memory/retract.ts";
import { lockMemory } from "../../memory/state.ts";
import { continuityOf } from "../continuity/close.ts";
import { forgetLines } from "../continuity/forget.ts";
import { reviewedText } from "../send/reviewed.ts";
import { lockMessage, type messageChangeInput } from "./lock.ts";
import { retitle } from "./title.ts";

export { messageChangeInput as removeMessageInput } from "./lock.ts";

export interface RemovedMessage {
  /** The message and its reply. */
  removed: string[];
  /** Memories that went with it. */
  retracted: number;
}

const uncount = (
  tx: ActorTransaction,
  { conversationId, count, now }: { conversationId: string; count: number; now: Date },
): Promise<unknown> =>
  Promise.all([
    tx.db
      .update(conversations)
      .set({
        messageCount: sql`greatest(0, ${conversations.messageCount} - ${count}::int)`,
        lastMessageAt: sql`(select max(left_over.created_at) from user_conversation_messages left_over
          where left_over.user_id = ${tx.userId} and left_over.conversation_id = ${conversationId})`,
        updatedAt: now,
      })
      .where(and(eq(conversations.userId, tx.userId), eq(conversations.id, conversationId)))
      .execute(),
    tx.db
      .update(continuities)
      .set({
        lastMessageCount: sql`greatest(0, ${continuities.lastMessageCount} - ${count}::int)`,
        updatedAt: now,
      })
      .where(continuityOf(tx, conversationId))
      .execute(),
  ]);

/**
 * Removes a message with what memory stood on it alone. The companion's reply goes too, since it repeats
 * what it answers; a crisis flag stays. A reviewed response to danger is not removed on its own, since
 * words that nobody reviewed could take its place.
 */
export const removeMessage = ({
  ctx,
  input,
}: Call<z.output<typeof messageChangeInput>>): Promise<RemovedMessage> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const message = await lockMessage(tx, input);
    const { id, conversationId } = message;
    if (message.model === reviewedText) {
      throw new ServiceError(
        "conflict",
        "This is here for your safety. It goes when you remove what you said yourself.",
      );
    }
    const lines = await retractMessages(tx, { messageIds: [id], because: "removed", now });
    await forgetLines(tx, lines, now);
    const gone = await tx.db
      .delete(messages)
      .where(
        and(
          eq(messages.userId, tx.userId),
          or(eq(messages.id, id), and(eq(messages.inReplyTo, id), eq(messages.role, "assistant"))),
        ),
      )
      .returning({ id: messages.id });
    await retitle(tx, message, { title: null, now });
    await uncount(tx, { conversationId, count: gone.length, now });
    return { removed: gone.map((row) => row.id), retracted: lines.length };
  });
