import { type ActorTransaction, userConversations as conversations } from "@companion/db";
import { and, eq } from "drizzle-orm";
import type { Message } from "../conversation.ts";
import { titleOf } from "../send/store-message.ts";

/** Gives a conversation that is titled by the words of a message another title, or none. */
export const retitle = (
  tx: ActorTransaction,
  { conversationId, content }: Message,
  { title, now }: { title: string | null; now: Date },
): Promise<unknown> =>
  tx.db
    .update(conversations)
    .set({ title, updatedAt: now })
    .where(
      and(
        eq(conversations.userId, tx.userId),
        eq(conversations.id, conversationId),
        eq(conversations.title, titleOf(content)),
      ),
    )
    .execute();
