import {
  preparedQuery,
  type Queries,
  readAsActor,
  userConversationContinuity as continuity,
  userMemoryItems as items,
} from "@companion/db";
import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { z } from "zod";
import type { Call } from "../context.ts";
import { anyWordOf } from "./query-text.ts";

/** Changes with what the builder puts in, so that a logged context can be told apart. */
export const contextBuilderVersion = "1";

export const contextInput = z.object({
  /** The conversation that is being answered; its own continuity is left out. */
  conversationId: z.uuid().optional(),
  /** The message that is being answered; what matches it comes first. */
  message: z.string().max(20_000).optional(),
  tokenBudget: z.int().min(50).max(8000).default(800),
});

export interface Citation {
  id: string;
  kind: string;
  /** The line as it stands in the text, without its mark. */
  line: string;
}

export interface MemoryContext {
  /** The block for the prompt: one line a memory, each with its mark [m1], [m2], … */
  text: string;
  /** The items of the lines, in their order. */
  citations: Citation[];
  tokenCount: number;
  builderVersion: string;
}

/** At most so many lines of one kind, so that none crowds out the others; critical ones are all there. */
const quotaPerKind = 12;

/** What is older than this is marked with its date. */
const staleAfterDays = 90;

const day = 86_400_000;

/**
 * The member's usable items in the order of their worth for this message: critical and pinned ones, what
 * matches the message, then by importance, mentions and recency. What a machine inferred about a
 * sensitive kind is not used before the member confirms it.
 */
const rankedItems = (db: Queries) => {
  const message = sql`${sql.placeholder("message")}::text`;
  const query = db
    .select({
      terms: sql`${anyWordOf(message, sql`${sql.placeholder("language")}::text`)}`.as("terms"),
    })
    .from(sql`(select 1) as one`)
    .as("query");
  const isCritical = sql<boolean>`(${items.sensitivity} = 'critical' or ${items.pinned})`;
  const match = sql<number>`case when ${items.searchVector} @@ ${query.terms}
    then ts_rank(${items.searchVector}, ${query.terms}) else 0 end`;
  const ageInDays = sql`greatest(0, extract(epoch from ${sql.placeholder("now")}::timestamptz - ${items.lastMentionedAt}) / 86400)`;
  const worth = sql<number>`${items.salience} + 0.2 * ln(${items.mentionCount}) + 0.5 * exp(-${ageInDays} / 60)
    + case ${items.state} when 'confirmed' then 0.2 when 'inferred' then -0.2 else 0 end`;
  return db
    .select({
      id: items.id,
      kind: items.kind,
      summary: items.summary,
      state: items.state,
      isCritical: isCritical.as("isCritical"),
      lastMentionedAt: sql`${items.lastMentionedAt}`.as("lastMentionedAt"),
    })
    .from(items)
    .leftJoin(query, sql`true`)
    .where(
      and(
        eq(items.userId, sql.placeholder("userId")),
        sql`${items.state} in ('stated', 'inferred', 'confirmed')`,
        sql`${items.validTo} is null`,
        sql`not (${items.sensitivity} <> 'normal' and ${items.state} = 'inferred')`,
      ),
    )
    .orderBy(desc(isCritical), desc(match), desc(worth), desc(items.id))
    .limit(200)
    .as("found");
};

const lastSession = (db: Queries) =>
  db
    .select({
      focus: sql`${continuity.therapeuticFocus}`.as("focus"),
      emotionalState: sql`${continuity.emotionalState}`.as("emotionalState"),
      openThreads: sql`${continuity.openThreads}`.as("openThreads"),
      at: sql`${continuity.lastActivityAt}`.as("at"),
    })
    .from(continuity)
    .where(
      and(
        eq(continuity.userId, sql.placeholder("userId")),
        ne(continuity.conversationId, sql.placeholder("conversationId")),
        gt(continuity.lastMessageCount, 0),
      ),
    )
    .orderBy(desc(continuity.lastActivityAt))
    .limit(1)
    .as("session");

/** A row as JSON, which writes times as text. */
type InJson<Row, Times extends keyof Row> = Omit<Row, Times> & Record<Times, string>;

/** One statement and one row: both parts as JSON, so that neither repeats with the rows of the other. */
const contextParts = preparedQuery("memory_context", (db) =>
  db
    .select({
      found: sql<
        InJson<RankedItem, "lastMentionedAt">[] | null
      >`(select json_agg(found) from ${rankedItems(db)})`,
      session: sql<InJson<Session, "at"> | null>`(select to_json(session) from ${lastSession(db)})`,
    })
    .from(sql`(select 1) as one`),
);

interface Line {
  text: string;
  citation: Citation | null;
  isCritical: boolean;
}

type RankedItem = {
  id: string;
  kind: string;
  summary: string;
  state: string;
  isCritical: boolean;
  lastMentionedAt: Date;
};

const itemLine = (item: RankedItem, now: Date): Line => {
  const isStale = now.getTime() - item.lastMentionedAt.getTime() > staleAfterDays * day;
  const line = [
    item.summary,
    item.state === "inferred" ? " (unconfirmed)" : "",
    isStale ? ` (last mentioned ${item.lastMentionedAt.toISOString().slice(0, 10)})` : "",
  ].join("");
  const { id, kind, isCritical } = item;
  return { text: line, citation: { id, kind, line }, isCritical };
};

type Session = {
  focus: string | null;
  emotionalState: string | null;
  openThreads: string[];
  at: Date;
};

const sessionLines = (session: Session | null | undefined, now: Date): Line[] => {
  if (session == null) return [];
  const days = Math.max(0, Math.floor((now.getTime() - session.at.getTime()) / day));
  const parts = [
    session.focus === null ? null : `about ${session.focus}`,
    session.emotionalState === null ? null : `feeling ${session.emotionalState}`,
    session.openThreads.length === 0 ? null : `open: ${session.openThreads.slice(0, 3).join("; ")}`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return [];
  const when = days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
  return [
    { text: `Last session (${when}): ${parts.join(", ")}`, citation: null, isCritical: false },
  ];
};

const withinQuota = (found: readonly RankedItem[]): RankedItem[] => {
  const counts = new Map<string, number>();
  return found.filter((item) => {
    const count = (counts.get(item.kind) ?? 0) + 1;
    counts.set(item.kind, count);
    return item.isCritical || count <= quotaPerKind;
  });
};

/** Takes whole lines while they fit: the first that does not fit ends it, so a larger budget only adds. */
const fit = (lines: readonly Line[], tokenBudget: number): MemoryContext => {
  const citations: Citation[] = [];
  let text = "";
  let tokenCount = 0;
  for (const line of lines) {
    const mark = line.citation === null ? "" : `[m${citations.length + 1}] `;
    const next = text === "" ? `${mark}${line.text}` : `${text}\n${mark}${line.text}`;
    const tokens = countTokens(next);
    if (tokens > tokenBudget) break;
    text = next;
    tokenCount = tokens;
    if (line.citation !== null) citations.push(line.citation);
  }
  return { text, citations, tokenCount, builderVersion: contextBuilderVersion };
};

/**
 * What the companion should know for its next reply, within a token budget (counted in o200k tokens):
 * deterministic, one statement, no model.
 */
export const memoryContext = async ({
  ctx,
  input,
}: Call<z.output<typeof contextInput>>): Promise<MemoryContext> => {
  const now = ctx.now();
  const [parts] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(contextParts, {
      userId: tx.userId,
      message: input.message ?? "",
      language: ctx.locale ?? "en",
      now: now.toISOString(),
      conversationId: input.conversationId ?? "00000000-0000-0000-0000-000000000000",
    }),
  );
  const found = (parts?.found ?? []).map((item) => ({
    ...item,
    lastMentionedAt: new Date(item.lastMentionedAt),
  }));
  const session = parts?.session && { ...parts.session, at: new Date(parts.session.at) };
  const [critical, others] = [true, false].map((isCritical) =>
    withinQuota(found)
      .filter((item) => item.isCritical === isCritical)
      .map((item) => itemLine(item, now)),
  );
  return fit(
    [...(critical ?? []), ...sessionLines(session, now), ...(others ?? [])],
    input.tokenBudget,
  );
};
