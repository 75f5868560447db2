import { getTableColumns, is, type SQL, sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  PgArray,
  type PgColumn,
  pgPolicy,
  primaryKey,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./identity/users.ts";
import { companionApp } from "./roles.ts";

/** A `timestamptz(3)` column: a JavaScript `Date` holds milliseconds, so the database keeps no more. */
export const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** `created_at` and `updated_at`, which every table has; verbs set `updatedAt` on each update. */
export const timestamps = () => ({
  createdAt: time("created_at").notNull().defaultNow(),
  updatedAt: time("updated_at").notNull().defaultNow(),
});

/** The key of a member-owned table: the member first, so that one member is one shard. */
export const memberKey = () => ({
  userId: uuid("user_id").notNull(),
  id: uuid("id")
    .notNull()
    .default(sql`uuidv7()`),
});

/** True for the rows of the acting member; an unset or emptied setting matches none. */
export const ownRows = sql`user_id = nullif(current_setting('app.user_id', true), '')::uuid`;

/** A policy that lets the member do anything with their own rows. */
export const memberPolicy = (table: string) =>
  pgPolicy(`${table}_member`, { to: companionApp, using: ownRows, withCheck: ownRows });

/** Policies for an append-only table: a member's rows are read and added, never changed. */
export const appendOnlyPolicies = (table: string) => [
  pgPolicy(`${table}_member_read`, { to: companionApp, for: "select", using: ownRows }),
  pgPolicy(`${table}_member_append`, { to: companionApp, for: "insert", withCheck: ownRows }),
];

/** The foreign key to `users` that erases a member's rows with the member. */
export const memberForeignKey = (table: string, userId: PgColumn) =>
  foreignKey({
    name: `${table}_user_fk`,
    columns: [userId],
    foreignColumns: [users.id],
  }).onDelete("cascade");

/** Primary key, foreign key to the member, and policy of a member-owned table. */
export const memberOwned = (table: string, t: { userId: PgColumn; id: PgColumn }) => [
  primaryKey({ name: `${table}_pk`, columns: [t.userId, t.id] }),
  memberForeignKey(table, t.userId),
  memberPolicy(table),
];

/** As {@link memberOwned}, for a table whose rows are never changed. */
export const memberOwnedAppendOnly = (table: string, t: { userId: PgColumn; id: PgColumn }) => [
  primaryKey({ name: `${table}_pk`, columns: [t.userId, t.id] }),
  memberForeignKey(table, t.userId),
  ...appendOnlyPolicies(table),
];

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The values that an enumerated text column, or a list of such, is held to; undefined for any other. */
export const choicesOf = (column: PgColumn): readonly string[] | undefined => {
  const single = is(column, PgArray) ? column.baseColumn : column;
  return single.dataType === "string" ? single.enumValues : undefined;
};

/**
 * CHECKs that hold each enumerated text column of a table to its values. `t` is what Drizzle hands to
 * a table's constraints; those columns do not carry their values, the table behind them does.
 */
export const enumChecks = (table: string, t: { userId: PgColumn }) =>
  Object.values(getTableColumns(t.userId.table)).flatMap((column) => {
    const choices = choicesOf(column)?.map(literal).join(", ");
    if (choices === undefined) return [];
    const rule = is(column, PgArray)
      ? `${column.name} <@ array[${choices}]`
      : `${column.name} in (${choices})`;
    return [namedCheck(table, column, sql.raw(rule))];
  });

/** A CHECK that holds a number column between two bounds, both included. */
export const rangeCheck = (
  table: string,
  column: PgColumn,
  [min, max]: readonly [number, number],
) => namedCheck(table, column, sql.raw(`${column.name} between ${min} and ${max}`));

const namedCheck = (table: string, column: { name: string }, rule: SQL) =>
  check(`${table}_${column.name}_check`, rule);
