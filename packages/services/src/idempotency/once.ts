import { type ActorTransaction, preparedQuery, userIdempotencyKeys as keys } from "@companion/db";
import { and, eq, sql } from "drizzle-orm";
import superjson from "superjson";
import { z } from "zod";

/** A client's own id of a call that creates something: the same id again gives the first result. */
export const clientId = z.string().min(1).max(64);

/** For the input of a verb that creates something. */
export const repeatable = z.object({ clientId: clientId.optional() });

/** How long a result is kept for a repetition. */
const keptFor = 24 * 3_600_000;

/** The key of one call; one id may serve several procedures. Undefined where the client gave none. */
export const callKey = (procedure: string, id: string | undefined): string | undefined =>
  id === undefined ? undefined : `${procedure}:${id}`;

/** Returns no row where the key is taken; waits for a transaction that is just taking it. */
const takeKey = preparedQuery("idempotency_take", (db) =>
  db
    .insert(keys)
    .values({
      userId: sql.placeholder("userId"),
      key: sql.placeholder("key"),
      expiresAt: sql.placeholder("expiresAt"),
      createdAt: sql.placeholder("now"),
      updatedAt: sql.placeholder("now"),
    })
    .onConflictDoUpdate({
      target: [keys.userId, keys.key],
      set: {
        expiresAt: sql`excluded.expires_at`,
        createdAt: sql`excluded.created_at`,
        updatedAt: sql`excluded.updated_at`,
      },
      setWhere: sql`user_idempotency_keys.expires_at <= excluded.created_at`,
    })
    .returning({ key: keys.key }),
);

const keptResult = preparedQuery("idempotency_result", (db) =>
  db
    .select({ result: sql<string>`${keys.result}::text` })
    .from(keys)
    .where(and(eq(keys.userId, sql.placeholder("userId")), eq(keys.key, sql.placeholder("key")))),
);

const ofCall = (tx: ActorTransaction, key: string) =>
  and(eq(keys.userId, tx.userId), eq(keys.key, key));

/** Drops what has expired, without waiting for a transaction that takes one of those keys. */
const dropExpired = (tx: ActorTransaction, now: Date): Promise<unknown> =>
  tx.db
    .delete(keys)
    .where(
      and(
        eq(keys.userId, tx.userId),
        sql`${keys.key} in (select old.key from user_idempotency_keys old
          where old.user_id = ${tx.userId} and old.expires_at <= ${now.toISOString()}::timestamptz
          for update skip locked)`,
      ),
    )
    .execute();

/**
 * Does `work` once for a key, see {@link callKey}, within 24 hours: a repetition gets the first result,
 * also when both arrive at once; a call that failed has left no key. Comes before any other lock of `tx`.
 */
export const once = async <Result>(
  tx: ActorTransaction,
  { key, now }: { key: string | undefined; now: Date },
  work: () => Promise<Result>,
): Promise<Result> => {
  if (key === undefined) return work();
  const expiresAt = new Date(now.getTime() + keptFor);
  const [taken] = await tx.run(takeKey, { userId: tx.userId, key, now, expiresAt });
  if (taken === undefined) {
    const [kept] = await tx.run(keptResult, { userId: tx.userId, key });
    if (kept === undefined) throw new Error("A key that is taken is there");
    return superjson.parse<Result>(kept.result);
  }
  const result = await work();
  await Promise.all([
    tx.db
      .update(keys)
      .set({ result: superjson.serialize(result) })
      .where(ofCall(tx, key))
      .execute(),
    dropExpired(tx, now),
  ]);
  return result;
};
