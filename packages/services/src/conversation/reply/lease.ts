import {
  type ActorTransaction,
  preparedQuery,
  userReplyChunks as chunks,
  userReplyRuns as runs,
  withActor,
} from "@companion/db";
import { and, eq, lt, or, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { ServiceContext } from "../../context.ts";
import { allInOrder } from "../all-in-order.ts";
import type { Chunk } from "./progress.ts";

/** Milliseconds for which a writer holds a reply without a sign of life. */
export const leaseMs = 15_000;

/** The right to write one reply, until another process finds it expired. */
export interface Lease {
  readonly runId: string;
  readonly owner: string;
  readonly messageId: string;
  readonly conversationId: string;
  /** The place of the last stored piece; 0 when there is none. */
  readonly lastSeq: number;
}

/** Another process writes this reply now, or it was removed; nothing was changed. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
}

const leaseUntil = (now: Date): Date => new Date(now.getTime() + leaseMs);

/**
 * Takes the lease of a message's reply: when nobody writes it, when its writer gave no sign of life, or
 * when it failed. What was written before is taken back by an empty `replace`. Null when it is another's.
 */
export const claimReply = (
  ctx: ServiceContext,
  message: { id: string; conversationId: string },
  citations: string[],
): Promise<Lease | null> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    const owner = uuidv7();
    const lease = { leaseOwner: owner, leaseUntil: leaseUntil(now), citations, updatedAt: now };
    const [run] = await tx.db
      .insert(runs)
      .values({ userId: tx.userId, id: uuidv7(), messageId: message.id, createdAt: now, ...lease })
      .onConflictDoUpdate({
        target: [runs.userId, runs.messageId],
        set: { status: "running", ...lease },
        setWhere: or(
          eq(runs.status, "failed"),
          and(eq(runs.status, "running"), lt(runs.leaseUntil, now)),
        ),
      })
      .returning({ id: runs.id });
    if (run === undefined) return null;
    const [written] = await tx.db
      .select({ last: sql<number>`coalesce(max(${chunks.seq}), 0)` })
      .from(chunks)
      .where(and(eq(chunks.userId, tx.userId), eq(chunks.runId, run.id)));
    let lastSeq = written?.last ?? 0;
    if (lastSeq > 0) {
      lastSeq += 1;
      await insertPiece(tx, { runId: run.id, seq: lastSeq, type: "replace", text: "", now });
    }
    return {
      runId: run.id,
      owner,
      messageId: message.id,
      conversationId: message.conversationId,
      lastSeq,
    };
  });

const pieceQuery = preparedQuery("reply_insert_piece", (db) =>
  db.insert(chunks).values({
    userId: sql.placeholder("userId"),
    runId: sql.placeholder("runId"),
    seq: sql.placeholder("seq"),
    type: sql.placeholder("type"),
    text: sql.placeholder("text"),
    createdAt: sql.placeholder("now"),
    updatedAt: sql.placeholder("now"),
  }),
);

const insertPiece = (tx: ActorTransaction, piece: Chunk & { runId: string; now: Date }) =>
  tx.run(pieceQuery, { userId: tx.userId, ...piece });

const keepQuery = preparedQuery("reply_keep_lease", (db) =>
  db
    .update(runs)
    .set({
      status: sql`${sql.placeholder("status")}`,
      leaseUntil: sql`${sql.param(sql.placeholder("until"), runs.leaseUntil)}`,
      updatedAt: sql`${sql.param(sql.placeholder("now"), runs.updatedAt)}`,
    })
    .where(
      and(
        eq(runs.userId, sql.placeholder("userId")),
        eq(runs.id, sql.placeholder("runId")),
        eq(runs.leaseOwner, sql.placeholder("owner")),
        eq(runs.status, "running"),
      ),
    )
    .returning({ id: runs.id }),
);

/**
 * Renews the lease, or gives it back with how the reply ended; fails the transaction when it is another's.
 * @throws LeaseLost
 */
export const keepLease = async (
  tx: ActorTransaction,
  lease: Lease,
  { now, status }: { now: Date; status: "running" | "done" | "failed" },
): Promise<void> => {
  const { runId, owner } = lease;
  const values = { userId: tx.userId, runId, owner, status, now, until: leaseUntil(now) };
  const kept = await tx.run(keepQuery, values);
  if (kept.length === 0) throw new LeaseLost();
};

/** Stores a piece of a reply and renews its lease; `failed` ends the reply with this piece. */
export const storePiece = (
  ctx: ServiceContext,
  lease: Lease,
  { piece, status }: { piece: Chunk | null; status: "running" | "failed" },
): Promise<void> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await allInOrder([
      keepLease(tx, lease, { now, status }),
      ...(piece === null ? [] : [insertPiece(tx, { runId: lease.runId, ...piece, now })]),
    ]);
  });
