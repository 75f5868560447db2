import {
  type ActorTransaction,
  actorLabel,
  type RevisionOp,
  type RevisionSnapshot,
  userMemoryRevisions as revisions,
} from "@companion/db";
import { sql } from "drizzle-orm";

export interface Change {
  itemId: string;
  op: RevisionOp;
  before: RevisionSnapshot | null;
  after: RevisionSnapshot;
}

/** Appends changes to the history of their items; a new item begins at revision 1. */
export const recordChanges = async (
  tx: ActorTransaction,
  changes: readonly Change[],
  at: Date,
): Promise<void> => {
  if (changes.length === 0) return;
  await tx.db.insert(revisions).values(
    changes.map((change) => ({
      ...change,
      userId: tx.userId,
      revision:
        change.before === null
          ? 1
          : sql<number>`(select coalesce(max(past.revision), 0) + 1 from user_memory_revisions past
              where past.user_id = ${tx.userId} and past.item_id = ${change.itemId})`,
      actor: actorLabel(tx.actor),
      createdAt: at,
      updatedAt: at,
    })),
  );
};
