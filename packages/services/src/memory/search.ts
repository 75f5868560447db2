import { liveStates, readAsActor, userMemoryItems as items } from "@companion/db";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { anyWordOf } from "./query-text.ts";

export const searchInput = z.object({
  q: z.string().trim().min(1).max(500),
  /** Kinds to look in, by key; all of them without it. */
  kinds: z.array(z.string().max(64)).min(1).max(64).optional(),
  limit: z.int().min(1).max(50).default(20),
});

export interface SearchHit {
  id: string;
  kind: string;
  summary: string;
  state: string;
  /** Higher is better; comparable within one search only. */
  score: number;
  lastMentionedAt: Date;
}

/** The member's live items that hold any of the words, the best first. */
export const searchMemory = ({
  ctx,
  input,
}: Call<z.output<typeof searchInput>>): Promise<SearchHit[]> =>
  readAsActor(ctx.database.app, ctx.actor, (tx) => {
    const query = tx.db
      .select({
        terms: sql`${anyWordOf(sql`${input.q}::text`, sql`${ctx.locale ?? "en"}::text`)}`.as(
          "terms",
        ),
      })
      .from(sql`(select 1) as one`)
      .as("query");
    const score = sql<number>`ts_rank(${items.searchVector}, ${query.terms}) * (1 + ln(${items.mentionCount}))`;
    return tx.db
      .select({
        id: items.id,
        kind: items.kind,
        summary: items.summary,
        state: items.state,
        score,
        lastMentionedAt: items.lastMentionedAt,
      })
      .from(items)
      .innerJoin(query, sql`${items.searchVector} @@ ${query.terms}`)
      .where(
        and(
          eq(items.userId, tx.userId),
          inArray(items.state, [...liveStates]),
          input.kinds === undefined ? undefined : inArray(items.kind, input.kinds),
        ),
      )
      .orderBy(desc(score), desc(items.lastMentionedAt), desc(items.id))
      .limit(input.limit)
      .execute();
  });
