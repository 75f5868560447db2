import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Place } from "../pagination.ts";

/** The columns that a list is ordered by. */
interface Order {
  at: PgColumn | SQL;
  id: PgColumn;
}

const valuesOf = ({ at, id }: Place): SQL => sql`(${at.toISOString()}::timestamptz, ${id}::uuid)`;

/** Rows that a list, newest first, has after a place; all of them without one. */
export const isBefore = ({ at, id }: Order, place: Place | null): SQL | undefined =>
  place === null ? undefined : sql`(${at}, ${id}) < ${valuesOf(place)}`;

/** Rows that a list, oldest first, has after a place; all of them without one. */
export const isAfter = ({ at, id }: Order, place: Place | null): SQL | undefined =>
  place === null ? undefined : sql`(${at}, ${id}) > ${valuesOf(place)}`;
