import { liveStates, type MemoryKind, readAsActor, userMemoryItems as items } from "@companion/db";
import { and, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";

export const rangeInput = z
  .object({
    from: z.date(),
    to: z.date(),
    bucket: z.enum(["day", "week", "month"]),
    /** An IANA time zone in which days begin. */
    timeZone: z
      .string()
      .max(64)
      .default("UTC")
      .refine(isTimeZone, "Give an IANA time zone, such as Europe/Berlin."),
  })
  .refine(({ from, to }) => from < to, {
    path: ["to"],
    message: "The range ends before it begins.",
  });

export interface Bucket {
  start: Date;
  mean: number;
  min: number;
  max: number;
  count: number;
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The values of a time series, grouped by day, week (from Monday) or month; empty groups are left out. */
export const itemRange = async <K extends string, Row, In, Out>(
  { ctx, input }: Call<z.output<typeof rangeInput>>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<Bucket[]> => {
  const { series, table } = kind;
  if (series === null) throw new Error(`${kind.kind} is no time series`);
  // Group and order by position: the same expression with its own parameters is another expression.
  const start = sql<Date>`date_trunc(${input.bucket}, ${series.at}, ${input.timeZone})`.mapWith(
    (value: string) => new Date(value),
  );
  return readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.db
      .select({
        start,
        mean: sql<number>`avg(${series.value})::float8`,
        min: sql<number>`min(${series.value})`,
        max: sql<number>`max(${series.value})`,
        count: sql<number>`count(*)::int`,
      })
      .from(table)
      .innerJoin(items, and(eq(items.userId, table.userId), eq(items.id, table.id)))
      .where(
        and(
          eq(table.userId, tx.userId),
          eq(items.userId, tx.userId),
          inArray(items.state, [...liveStates]),
          gte(series.at, input.from),
          lt(series.at, input.to),
        ),
      )
      .groupBy(sql`1`)
      .orderBy(sql`1`)
      .execute(),
  );
};
