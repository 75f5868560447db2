import { index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { memberForeignKey, memberKey, memberPolicy, time, timestamps } from "../columns.ts";

/** What a creating call gave the first time; the same key gives it again. */
export const userIdempotencyKeys = pgTable(
  "user_idempotency_keys",
  {
    userId: memberKey().userId,
    /** The procedure and the client's own id of the call. */
    key: text("key").notNull(),
    /** The result as superjson writes it; null only inside the transaction that makes it. */
    result: jsonb("result").$type<unknown>(),
    expiresAt: time("expires_at").notNull(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ name: "user_idempotency_keys_pk", columns: [t.userId, t.key] }),
    memberForeignKey("user_idempotency_keys", t.userId),
    memberPolicy("user_idempotency_keys"),
    index("user_idempotency_keys_expiry").on(t.userId, t.expiresAt),
  ],
);
