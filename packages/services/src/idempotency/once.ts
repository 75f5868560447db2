import { createHash } from "node:crypto";
import { type ActorTransaction, preparedQuery, userIdempotencyKeys as keys } from "@companion/db";
import { and, eq, sql } from "drizzle-orm";
import superjson from "superjson";
import { z } from "zod";
import { ServiceError } from "../errors.ts";

/** A client's own id of a call that creates something: the same id again gives the first result. */
export const clientId = z.string().min(1).max(64);

/** For the input of a verb that creates something. */
export const repeatable = z.object({ clientId: clientId.optional() });

/** How long a result is kept for a repetition. */
const keptFor = 24 * 3_600_000;

/** A call that a client may repeat. */
export interface RepeatableCall {
  /** One id may serve several procedures. */
  key: string;
  /** A digest of its input, so that another call under the same id is not taken for a repetition. */
  input: string;
}

/** What a call is known by; undefined where the client gave no id. */
export const callOf = (
  procedure: string,
  input: { clientId?: string | undefined },
): RepeatableCall | undefined =>
  input.clientId === undefined
    ? undefined
    : {
        key: `${procedure}:${input.clientId}`,
        input: createHash("sha256").update(superjson.stringify(input)).digest("base64url"),
      };

const keptSchema = z.object({ input: z.string(), output: z.string().nullable() });

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

const firstResult = async <Result>(tx: ActorTransaction, call: RepeatableCall): Promise<Result> => {
  const [found] = await tx.run(keptResult, { userId: tx.userId, key: call.key });
  const kept = keptSchema.parse(JSON.parse(found?.result ?? "null"));
  if (kept.input !== call.input) {
    throw new ServiceError("conflict", "This clientId was used for another call. Use a new one.");
  }
  if (kept.output === null) {
    throw new ServiceError(
      "conflict",
      "This was done before, and removed since. Use a new clientId.",
    );
  }
  return superjson.parse<Result>(kept.output);
};

/** Forgets what the member's calls made, when some of it is removed for good; they stay done. */
export const forgetResults = (tx: ActorTransaction, now: Date): Promise<unknown> =>
  tx.db
    .update(keys)
    .set({ result: sql`jsonb_set(${keys.result}, '{output}', 'null')`, updatedAt: now })
    .where(eq(keys.userId, tx.userId))
    .execute();

/**
 * Does `work` once for a call, see {@link callOf}, within 24 hours: a repetition gets the first result,
 * also when both arrive at once; a call that failed has left no key. Comes before any other lock of `tx`.
 */
export const once = async <Result>(
  tx: ActorTransaction,
  { call, now }: { call: RepeatableCall | undefined; now: Date },
  work: () => Promise<Result>,
): Promise<Result> => {
  if (call === undefined) return work();
  const { key, input } = call;
  const expiresAt = new Date(now.getTime() + keptFor);
  const [taken] = await tx.run(takeKey, { userId: tx.userId, key, now, expiresAt });
  if (taken === undefined) return firstResult<Result>(tx, call);
  const result = await work();
  await Promise.all([
    tx.db
      .update(keys)
      .set({ result: { input, output: superjson.stringify(result) } })
      .where(ofCall(tx, key))
      .execute(),
    dropExpired(tx, now),
  ]);
  return result;
};
