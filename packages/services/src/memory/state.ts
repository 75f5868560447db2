import {
  type ActorTransaction,
  preparedQuery,
  userMemoryState as memoryState,
} from "@companion/db";
import { and, eq, sql } from "drizzle-orm";

const lockState = preparedQuery("lock_memory_state", (db) =>
  db
    .insert(memoryState)
    .values({
      userId: sql.placeholder("userId"),
      createdAt: sql.placeholder("now"),
      updatedAt: sql.placeholder("now"),
    })
    .onConflictDoUpdate({
      target: memoryState.userId,
      set: { updatedAt: sql`excluded.updated_at` },
    })
    .returning({ itemCount: memoryState.itemCount }),
);

/** Locks the member's memory for writing until the transaction ends; other writers of it wait. */
export const lockMemory = (tx: ActorTransaction, now: Date) =>
  tx.run(lockState, { userId: tx.userId, now });

/** Adds to the number of items that the member has; a removal adds a negative number. */
export const countItems = async (
  tx: ActorTransaction,
  change: { added: number; extractedFrom?: string; now: Date },
): Promise<void> => {
  await tx.db
    .update(memoryState)
    .set({
      itemCount: sql`item_count + ${change.added}`,
      updatedAt: change.now,
      ...(change.extractedFrom === undefined
        ? {}
        : { lastExtractedMessageId: change.extractedFrom }),
    })
    .where(and(eq(memoryState.userId, tx.userId)));
};
