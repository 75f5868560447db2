import { type ActorTransaction, userConversationMessages as messages } from "@companion/db";
import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { recordMessages } from "../activity.ts";
import { type Message, messageColumns } from "../conversation.ts";

/** The `model` of a reply that is reviewed text. */
export const reviewedText = "reviewed-text";

/** Stores a reviewed response; `inReplyTo` is null where the message has its reply. */
export const insertResponse = async (
  tx: ActorTransaction,
  to: { inReplyTo: string | null; conversationId: string; at: Date },
  content: string,
): Promise<Message | null> => {
  const [stored] = await tx.db
    .insert(messages)
    .values({
      userId: tx.userId,
      id: uuidv7(),
      conversationId: to.conversationId,
      role: "assistant",
      content,
      inReplyTo: to.inReplyTo,
      model: reviewedText,
      createdAt: to.at,
      updatedAt: to.at,
    })
    .returning(messageColumns)
    .execute();
  return stored ?? null;
};

/** Whether a message has its reply; that stays so while the conversation is locked. */
export const hasReply = async (tx: ActorTransaction, id: string): Promise<boolean> => {
  const [reply] = await tx.db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.userId, tx.userId),
        eq(messages.inReplyTo, id),
        eq(messages.role, "assistant"),
      ),
    );
  return reply !== undefined;
};

/** Stores and counts a reviewed response to a message that is there already. */
export const addResponse = async (
  tx: ActorTransaction,
  to: { inReplyTo: string | null; conversationId: string; at: Date },
  content: string,
): Promise<Message | null> => {
  await recordMessages(tx, { ...to, added: 1, title: null });
  return insertResponse(tx, to, content);
};
