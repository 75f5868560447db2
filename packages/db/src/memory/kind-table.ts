import { foreignKey, type PgColumn, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { z } from "zod";
import {
  appendOnlyPolicies,
  enumChecks,
  memberForeignKey,
  memberKey,
  memberPolicy,
  rangeCheck,
  timestamps,
} from "../columns.ts";
import { userMemoryItems } from "./spine.ts";

/** The columns of a kind's table that the server fills: its key, shared with the spine, and its times. */
export const memoryKey = () => ({ ...memberKey(), ...timestamps() });

/** What an input schema of a kind leaves out. */
export const serverOwned = {
  userId: true,
  id: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** A rating from 1 to 10; null when unknown, never a made-up middle value. */
export const rating = (name: string) => smallint(name);

/** A list of short texts; empty, not null, when nothing is known. */
export const textList = (name: string) =>
  text(name)
    .array()
    .notNull()
    .default(sql`'{}'`);

/** A list of values of a fixed set, which {@link memoryConstraints} hold it to; empty when nothing is known. */
export const choiceList = <const Values extends [string, ...string[]]>(
  name: string,
  values: Values,
) =>
  text(name, { enum: values })
    .array()
    .notNull()
    .default(sql`'{}'`);

/** Bounds of a number column, both included: a CHECK in the table and a rule of the input schema. */
export type Between = ((schema: z.ZodNumber) => z.ZodNumber) & {
  readonly bounds: readonly [number, number];
};

export const between = (min: number, max: number): Between =>
  Object.assign((schema: z.ZodNumber) => schema.min(min).max(max), {
    bounds: [min, max] as const,
  });

export const oneToTen = between(1, 10);

/** How long something takes: more than nothing, at most a week. */
export const minutes = between(1, 10_080);

/** A refinement for a required name or title. */
export const shortText = (schema: z.ZodString) => schema.trim().min(1).max(200);

/** A refinement for an optional label. */
export const label = (schema: z.ZodString) => schema.trim().min(1).max(100);

/** A refinement for a free text. */
export const longText = (schema: z.ZodString) => schema.trim().min(1).max(4000);

/** A refinement for a {@link textList}. */
export const shortTexts = (schema: z.ZodArray<z.ZodString>) =>
  schema.max(50).check((list) => {
    if (list.value.some((text) => text.length === 0 || text.length > 500)) {
      list.issues.push({
        code: "custom",
        input: list.value,
        message: "Each entry has 1 to 500 characters.",
      });
    }
  });

/** A refinement for a {@link choiceList}: each value counts once. */
export const distinct = <Choice extends z.ZodType>(schema: z.ZodArray<Choice>) =>
  schema.max(50).overwrite((list) => [...new Set(list)]);

/** The days and times that a person can mean and the database can hold. */
const earliest = "1900-01-01";
const latest = "2200-01-01";

/** A refinement for a `date` column: a day that exists, as YYYY-MM-DD. */
export const calendarDate = () =>
  z.iso.date().refine((day) => earliest <= day && day <= latest, {
    message: `Give a day between ${earliest} and ${latest}.`,
    abort: true,
  });

/** A refinement for a time. */
export const moment = (schema: z.ZodDate) => schema.min(new Date(earliest)).max(new Date(latest));

type KindColumns = Record<string, PgColumn> & { userId: PgColumn; id: PgColumn };

const constraints = (table: string, t: KindColumns, ranges: Record<string, Between>) => [
  primaryKey({ name: `${table}_pk`, columns: [t.userId, t.id] }),
  memberForeignKey(table, t.userId),
  foreignKey({
    name: `${table}_item_fk`,
    columns: [t.userId, t.id],
    foreignColumns: [userMemoryItems.userId, userMemoryItems.id],
  }).onDelete("cascade"),
  ...enumChecks(table, t),
  ...Object.entries(ranges).flatMap(([name, range]) => {
    const column = t[name];
    if (column === undefined) throw new Error(`${table} has no column ${name} to hold in a range`);
    return [rangeCheck(table, column, range.bounds)];
  }),
];

/** Key, foreign keys, CHECKs and policy of a kind's table; `ranges` names its bounded columns. */
export const memoryConstraints = (
  table: string,
  t: KindColumns,
  ranges: Record<string, Between> = {},
) => [...constraints(table, t, ranges), memberPolicy(table)];

/** As {@link memoryConstraints}, for a kind whose rows are never changed. */
export const appendOnlyMemoryConstraints = (
  table: string,
  t: KindColumns,
  ranges: Record<string, Between> = {},
) => [...constraints(table, t, ranges), ...appendOnlyPolicies(table)];
