import { type ActorTransaction, userConversationMessages as messages } from "@companion/db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { notFound } from "../../errors.ts";
import { type Message, messageColumns } from "../conversation.ts";
import { assertVersion, versioned } from "../version.ts";

/** Which message to change, and as of which version of it. */
export const messageChangeInput = z.object({ messageId: z.uuid() }).extend(versioned.shape);

/** A message of the member's conversations, which nobody else changes until the transaction ends. */
export const lockMessage = async (
  tx: ActorTransaction,
  { messageId, expectedUpdatedAt }: z.output<typeof messageChangeInput>,
): Promise<Message> => {
  const [found] = await tx.db
    .select(messageColumns)
    .from(messages)
    .where(and(eq(messages.userId, tx.userId), eq(messages.id, messageId)))
    .for("update");
  if (found === undefined) throw notFound("message");
  assertVersion(found, expectedUpdatedAt);
  return found;
};
