import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  pgPolicy,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { companionApp, companionAuth } from "../roles.ts";

export const userRoles = ["member", "reviewer", "admin"] as const;
export const ageBands = ["unknown", "minor", "adult"] as const;

const own = sql`id = nullif(current_setting('app.user_id', true), '')::uuid`;

/**
 * One row per person who signs in. A reference table on Citus, so a unique e-mail works and every
 * member table may refer to it. Which columns a member may change is a column grant (migrations).
 */
export const users = pgTable(
  "users",
  {
    id: uuid("id")
      .primaryKey()
      .default(sql`uuidv7()`),
    email: text("email").notNull().unique("users_email_unique"),
    name: text("name").notNull(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    role: text("role", { enum: userRoles }).notNull().default("member"),
    locale: text("locale").notNull().default("en"),
    timeZone: text("time_zone").notNull().default("UTC"),
    country: text("country"),
    region: text("region"),
    birthYear: smallint("birth_year"),
    ageBand: text("age_band", { enum: ageBands }).notNull().default("unknown"),
    onboardingCompletedAt: timestamp("onboarding_completed_at", {
      withTimezone: true,
      precision: 3,
    }),
    deletedAt: timestamp("deleted_at", { withTimezone: true, precision: 3 }),
    createdAt: timestamp("created_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  () => [
    check("users_email_check", sql`email = lower(email)`),
    check("users_name_check", sql`char_length(name) <= 200`),
    check("users_role_check", sql`role in ('member', 'reviewer', 'admin')`),
    check("users_age_band_check", sql`age_band in ('unknown', 'minor', 'adult')`),
    check("users_country_check", sql`country ~ '^[A-Z]{2}$'`),
    check("users_birth_year_check", sql`birth_year between 1900 and 2100`),
    pgPolicy("users_self_read", { to: companionApp, for: "select", using: own }),
    pgPolicy("users_self_update", { to: companionApp, for: "update", using: own, withCheck: own }),
    pgPolicy("users_auth", { to: companionAuth, using: sql`true`, withCheck: sql`true` }),
  ],
);
