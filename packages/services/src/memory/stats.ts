import { preparedQuery, readAsActor, userMemoryItems as items } from "@companion/db";
import { eq, sql } from "drizzle-orm";
import type { Call } from "../context.ts";

export interface MemoryStats {
  total: number;
  byKind: Record<string, number>;
  byState: Record<string, number>;
  byOrigin: Record<string, number>;
  /** Items added in each week that has any, by its Monday (UTC), oldest first. */
  byWeek: { week: string; added: number }[];
}

const week = sql<string>`to_char(date_trunc('week', ${items.createdAt}, 'UTC') at time zone 'UTC', 'YYYY-MM-DD')`;

/** One statement: PostgreSQL counts along each dimension; `grouping` tells which one a row is of. */
const countAll = preparedQuery("memory_stats", (db) =>
  db
    .select({
      dimension: sql<number>`grouping(kind, state, origin, week)`,
      value: sql<string | null>`coalesce(kind, state, origin, week)`,
      count: sql<number>`count(*)::int`,
    })
    .from(
      db
        .select({
          kind: items.kind,
          state: items.state,
          origin: items.origin,
          week: week.as("week"),
        })
        .from(items)
        .where(eq(items.userId, sql.placeholder("userId")))
        .as("own"),
    )
    .groupBy(sql`grouping sets ((), (kind), (state), (origin), (week))`)
    .orderBy(sql`2`),
);

// `grouping` sets a bit for each column that a row is not grouped by.
const dimensions = { total: 0b1111, kind: 0b0111, state: 0b1011, origin: 0b1101, week: 0b1110 };

/** What the member's memory holds, counted by kind, state, origin and week. */
export const memoryStats = async ({ ctx }: Call<void>): Promise<MemoryStats> => {
  const rows = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(countAll, { userId: tx.userId }),
  );
  const along = (dimension: number): [string, number][] =>
    rows.flatMap((row) => (row.dimension === dimension ? [[row.value ?? "", row.count]] : []));
  return {
    total: along(dimensions.total)[0]?.[1] ?? 0,
    byKind: Object.fromEntries(along(dimensions.kind)),
    byState: Object.fromEntries(along(dimensions.state)),
    byOrigin: Object.fromEntries(along(dimensions.origin)),
    byWeek: along(dimensions.week).map(([start, added]) => ({ week: start, added })),
  };
};
