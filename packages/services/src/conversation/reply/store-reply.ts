import {
  userContextLogs as contextLogs,
  userConversationMessages as messages,
  userReplyChunks as chunks,
  withActor,
} from "@companion/db";
import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { ServiceContext } from "../../context.ts";
import { recordMessages, recordSession } from "../activity.ts";
import { allInOrder } from "../all-in-order.ts";
import { keepLease, type Lease } from "./lease.ts";

/** A reply that is written to its end. */
export interface WrittenReply {
  content: string;
  model: string;
  usage: { promptTokens: number; completionTokens: number } | null;
  /** The memory that went into it. */
  context: { itemIds: string[]; tokenCount: number; builderVersion: string };
}

/**
 * Stores a whole reply in place of its pieces, with the memory it used, in one transaction.
 * @throws LeaseLost when it is another process's to write
 */
export const storeReply = (
  ctx: ServiceContext,
  lease: Lease,
  { content, model, usage, context }: WrittenReply,
): Promise<void> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const { userId } = tx;
    const { conversationId } = lease;
    const now = ctx.now();
    const id = uuidv7();
    const times = { createdAt: now, updatedAt: now };
    const activity = { conversationId, added: 1, at: now, title: null };
    await allInOrder([
      // The conversation first, as all who write in it: one that is being removed takes this along.
      recordMessages(tx, activity),
      keepLease(tx, lease, { now, status: "done" }),
      tx.db
        .insert(messages)
        .values({
          userId,
          id,
          conversationId,
          role: "assistant",
          content,
          inReplyTo: lease.messageId,
          model,
          promptTokens: usage?.promptTokens,
          completionTokens: usage?.completionTokens,
          ...times,
        })
        .execute(),
      tx.db
        .insert(contextLogs)
        .values({ userId, id: uuidv7(), messageId: id, ...context, ...times })
        .execute(),
      tx.db
        .delete(chunks)
        .where(and(eq(chunks.userId, userId), eq(chunks.runId, lease.runId)))
        .execute(),
      recordSession(tx, activity),
    ]);
  });
