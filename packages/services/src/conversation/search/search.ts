import {
  messageRoles,
  preparedQuery,
  readAsActor,
  userConversationMessages as messages,
  userConversations as conversations,
} from "@companion/db";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { anyWordOf, configurationOf } from "../../memory/query-text.ts";
import type { Message } from "../conversation.ts";
import { marks, type Segment, segmentsOf } from "./segments.ts";

export const searchInput = z.object({
  q: z.string().trim().min(1).max(500),
  /** Whose words; the member's and the companion's without it. */
  role: z.enum(messageRoles).exclude(["system"]).optional(),
  limit: z.int().min(1).max(50).default(20),
});

export interface MessageHit extends Pick<Message, "id" | "conversationId" | "role" | "createdAt"> {
  conversationTitle: string | null;
  /** Excerpts around the matches. */
  segments: Segment[];
  /** Higher is better; comparable within one search only. */
  score: number;
  /** The messages before and after it in its conversation. */
  previousId: string | null;
  nextId: string | null;
}

const headline = sql.raw(
  `'StartSel=${marks.start}, StopSel=${marks.stop}, MaxFragments=3, MaxWords=25, MinWords=10, FragmentDelimiter=" … "'`,
);

/** Words are read one by one in the row: under row-level security no index of words is ever used. */
const bestMessages = preparedQuery("conversation_search", (db) => {
  const language = sql`${sql.placeholder("language")}::text`;
  const query = db
    .select({ terms: sql`${anyWordOf(sql`${sql.placeholder("q")}::text`, language)}`.as("terms") })
    .from(sql`(select 1) as one`)
    .as("query");
  const words = sql`to_tsvector(${configurationOf(language)}, ${messages.content})`;
  const hit = db
    .select({
      id: messages.id,
      conversationId: messages.conversationId,
      role: messages.role,
      content: messages.content,
      createdAt: messages.createdAt,
      terms: sql`${query.terms}`.as("hit_terms"),
      score: sql<number>`ts_rank(${words}, ${query.terms})`.as("score"),
    })
    .from(messages)
    .innerJoin(query, sql`${words} @@ ${query.terms}`)
    .where(
      and(
        eq(messages.userId, sql.placeholder("userId")),
        sql`${messages.role} = any(${sql.placeholder("roles")}::text[])`,
      ),
    )
    .orderBy(desc(sql`score`), desc(messages.id))
    .limit(sql.placeholder("limit"))
    .as("hit");
  const neighbour = (comparison: "<" | ">", order: "asc" | "desc") =>
    sql<string | null>`(select near.id from user_conversation_messages near
      where near.user_id = ${sql.placeholder("userId")} and near.conversation_id = ${hit.conversationId}
      and near.id ${sql.raw(comparison)} ${hit.id} order by near.id ${sql.raw(order)} limit 1)`;
  return db
    .select({
      id: hit.id,
      conversationId: hit.conversationId,
      role: hit.role,
      createdAt: hit.createdAt,
      score: hit.score,
      conversationTitle: conversations.title,
      marked: sql<string>`ts_headline(${configurationOf(language)},
        translate(${hit.content}, ${sql.raw(`'${marks.start}${marks.stop}'`)}, ''), ${hit.terms}, ${headline})`,
      previousId: neighbour("<", "desc"),
      nextId: neighbour(">", "asc"),
    })
    .from(hit)
    .innerJoin(
      conversations,
      and(
        eq(conversations.userId, sql.placeholder("userId")),
        eq(conversations.id, hit.conversationId),
      ),
    )
    .orderBy(desc(hit.score), desc(hit.id));
});

/** The messages of the member's conversations that hold any of the words, the best first. */
export const search = async ({
  ctx,
  input: { q, role, limit },
}: Call<z.output<typeof searchInput>>): Promise<MessageHit[]> => {
  const roles = role === undefined ? ["user", "assistant"] : [role];
  const found = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(bestMessages, {
      userId: tx.userId,
      q,
      language: ctx.locale ?? "en",
      roles: `{${roles.join(",")}}`,
      limit,
    }),
  );
  return found.map(({ marked, ...hit }) => ({ ...hit, segments: segmentsOf(marked) }));
};
