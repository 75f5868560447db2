import {
  type ActorTransaction,
  userConversationContinuity as continuities,
  userConversations as conversations,
} from "@companion/db";
import { and, eq, type SQL, sql } from "drizzle-orm";

/** Takes lines of memory that were retracted out of what sessions have kept. */
export const forgetLines = async (
  tx: ActorTransaction,
  lines: readonly string[],
  now: Date,
): Promise<void> => {
  if (lines.length === 0) return;
  const gone = sql`${sql.param([...lines], continuities.openThreads)}::text[]`;
  const holds = (text: unknown): SQL =>
    sql`exists (select from unnest(${gone}) as line where strpos(${text}, line) > 0)`;
  const without = (text: unknown): SQL<null> =>
    sql<null>`case when ${holds(text)} then null else ${text} end`;
  const { therapeuticFocus, emotionalState, openThreads, continuityContext } = continuities;
  await tx.db
    .update(conversations)
    .set({ contextSummary: null, updatedAt: now })
    .where(and(eq(conversations.userId, tx.userId), holds(conversations.contextSummary)));
  await tx.db
    .update(continuities)
    .set({
      therapeuticFocus: without(therapeuticFocus),
      emotionalState: without(emotionalState),
      continuityContext: without(continuityContext),
      openThreads: sql`array(select thread from unnest(${openThreads}) as thread
        where not (${holds(sql`thread`)}))`,
      updatedAt: now,
    })
    .where(
      and(
        eq(continuities.userId, tx.userId),
        sql`(${holds(therapeuticFocus)} or ${holds(emotionalState)} or ${holds(continuityContext)}
          or ${holds(sql`array_to_string(${openThreads}, E'\n')`)})`,
      ),
    );
};
