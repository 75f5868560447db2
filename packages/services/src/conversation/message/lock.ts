import { type ActorTransaction, userConversationMessages as messages } from "@companion/db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { notFound } from "../../errors.ts";
import { lockConversation } from "../change.ts";
import { type Message, messageColumns } from "../conversation.ts";
import { assertVersion, versioned } from "../version.ts";

/** Which message to change, and as of which version of it. */
export const messageChangeInput = z.object({ messageId: z.uuid() }).extend(versioned.shape);

/** A message, and who or what wrote it. */
type LockedMessage = Message & { model: string | null };

/**
 * A message of the member's conversations, which nobody else changes until the transaction ends. Its
 * conversation is locked first, as by all who write in one: so they wait in line, never for each other.
 */
export const lockMessage = async (
  tx: ActorTransaction,
  { messageId, expectedUpdatedAt }: z.output<typeof messageChangeInput>,
): Promise<LockedMessage> => {
  const byId = and(eq(messages.userId, tx.userId), eq(messages.id, messageId));
  const [place] = await tx.db
    .select({ conversationId: messages.conversationId })
    .from(messages)
    .where(byId);
  if (place === undefined) throw notFound("message");
  await lockConversation(tx, place.conversationId);
  const [found] = await tx.db
    .select({ ...messageColumns, model: messages.model })
    .from(messages)
    .where(byId)
    .for("update");
  if (found === undefined) throw notFound("message");
  assertVersion(found, expectedUpdatedAt);
  return found;
};
