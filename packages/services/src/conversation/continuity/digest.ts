import {
  type ActorTransaction,
  findMemoryKind,
  liveStates,
  userConversationMessages as messages,
  userMemoryItems as items,
  userMemorySources as sources,
} from "@companion/db";
import { and, desc, eq, inArray, isNotNull, ne, not, sql } from "drizzle-orm";
import type { Conversation } from "../conversation.ts";

/** What a session was about, by what it left in memory. */
export interface Digest {
  focus: string | null;
  emotionalState: string | null;
  openThreads: string[];
}

const mostThreads = 4;

/** Items that the conversation's messages stand for, those named most first; nothing unconfirmed or critical. */
const mentioned = (tx: ActorTransaction, conversationId: string) =>
  tx.db
    .select({ kind: items.kind, summary: items.summary })
    .from(items)
    .innerJoin(sources, and(eq(sources.userId, items.userId), eq(sources.itemId, items.id)))
    .innerJoin(
      messages,
      and(eq(messages.userId, sources.userId), eq(messages.id, sources.messageId)),
    )
    .where(
      and(
        eq(items.userId, tx.userId),
        eq(messages.conversationId, conversationId),
        inArray(items.state, [...liveStates]),
        ne(items.sensitivity, "critical"),
        not(sql`(${items.state} = 'inferred' and ${items.sensitivity} <> 'normal')`),
      ),
    )
    .groupBy(items.userId, items.id)
    .orderBy(desc(sql`count(*)`), desc(items.salience), desc(items.lastMentionedAt), desc(items.id))
    .limit(20)
    .execute();

const moodsOf = (tx: ActorTransaction, conversationId: string) =>
  tx.db
    .select({ mood: messages.mood })
    .from(messages)
    .where(
      and(
        eq(messages.userId, tx.userId),
        eq(messages.conversationId, conversationId),
        isNotNull(messages.mood),
      ),
    )
    .orderBy(messages.id)
    .execute();

const describeMoods = (moods: readonly number[]): string | null => {
  const [start] = moods;
  const end = moods.at(-1);
  if (start === undefined || end === undefined) return null;
  return start === end ? `mood ${end}/10` : `mood ${start}/10 at the start, ${end}/10 at the end`;
};

/**
 * Says what a session was about by rules, without a model: the focus is what it named most, else its
 * title; the threads are what else it named; the state is the moods given, else the one it noted.
 */
export const digest = async (
  tx: ActorTransaction,
  conversation: Pick<Conversation, "id" | "title" | "moodAtStart" | "moodAtEnd">,
): Promise<Digest> => {
  const [found, given] = await Promise.all([
    mentioned(tx, conversation.id),
    moodsOf(tx, conversation.id),
  ]);
  const isSeries = ({ kind }: { kind: string }) => findMemoryKind(kind)?.cardinality === "series";
  const named = found.filter((item) => !isSeries(item)).map(({ summary }) => summary);
  const moods = [
    conversation.moodAtStart,
    ...given.map(({ mood }) => mood),
    conversation.moodAtEnd,
  ];
  const noted = found.find(isSeries)?.summary ?? null;
  return {
    focus: named[0] ?? conversation.title,
    emotionalState: describeMoods(moods.filter((mood) => mood !== null)) ?? noted,
    openThreads: named.slice(1, 1 + mostThreads),
  };
};

/** The digest as lines for a summary and for the prompt of the next session. */
export const summarize = ({ focus, emotionalState, openThreads }: Digest): string =>
  [
    focus === null ? [] : [`In focus: ${focus}`],
    emotionalState === null ? [] : [`State: ${emotionalState}`],
    openThreads.length === 0 ? [] : [`Also named: ${openThreads.join("; ")}`],
  ]
    .flat()
    .join("\n");
