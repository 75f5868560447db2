import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { time, timestamps } from "../columns.ts";
import { companionAuth } from "../roles.ts";
import { users } from "./users.ts";

const authId = () => ({
  id: uuid("id")
    .primaryKey()
    .default(sql`uuidv7()`),
});

const authOnly = (table: string) =>
  pgPolicy(`${table}_auth`, { to: companionAuth, using: sql`true`, withCheck: sql`true` });

const userId = () =>
  uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** better-auth's sessions, under its own column names. */
export const sessions = pgTable(
  "sessions",
  {
    ...authId(),
    token: text("token").notNull().unique("sessions_token_unique"),
    userId: userId(),
    expiresAt: time("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    ...timestamps(),
  },
  (t) => [index("sessions_user_id_idx").on(t.userId), authOnly("sessions")],
);

/** better-auth's accounts: a password hash or an outside identity of one user. */
export const accounts = pgTable(
  "accounts",
  {
    ...authId(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: userId(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: time("access_token_expires_at"),
    refreshTokenExpiresAt: time("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    ...timestamps(),
  },
  (t) => [index("accounts_user_id_idx").on(t.userId), authOnly("accounts")],
);

/** better-auth's verifications: one-time values for e-mail and password flows. */
export const verifications = pgTable(
  "verifications",
  {
    ...authId(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: time("expires_at").notNull(),
    ...timestamps(),
  },
  (t) => [index("verifications_identifier_idx").on(t.identifier), authOnly("verifications")],
);
