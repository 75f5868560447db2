import {
  preparedQuery,
  readAsActor,
  replyChunkTypes,
  userConversationMessages as messages,
  userReplyChunks as chunks,
  userReplyRuns as runs,
} from "@companion/db";
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { ServiceContext } from "../../context.ts";
import { messageColumns, messageColumnsOf } from "../conversation.ts";

const replies = alias(messages, "replies");

const chunkList = z.array(
  z.object({ seq: z.int(), type: z.enum(replyChunkTypes), text: z.string() }),
);
export type Chunk = z.infer<typeof chunkList>[number];

const piecesAfter = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('seq', ${chunks.seq}, 'type', ${chunks.type}, 'text', ${chunks.text})
    order by ${chunks.seq}), '[]')
  from ${chunks}
  where ${chunks.userId} = ${runs.userId} and ${chunks.runId} = ${runs.id}
    and ${chunks.seq} > ${sql.placeholder("after")}::int)`.mapWith((value: unknown) =>
  chunkList.parse(value),
);

/** The message, its stored reply, its run and the run's pieces, as of one moment. */
const replyProgress = preparedQuery("reply_progress", (db) =>
  db
    .select({
      message: messageColumns,
      reply: messageColumnsOf(replies),
      run: {
        status: runs.status,
        leaseUntil: runs.leaseUntil,
        citations: runs.citations,
      },
      pieces: piecesAfter,
    })
    .from(messages)
    .leftJoin(
      replies,
      and(
        eq(replies.userId, messages.userId),
        eq(replies.inReplyTo, messages.id),
        // Spelt out, so that a prepared statement finds the index of replies.
        sql`${replies.role} = 'assistant'`,
      ),
    )
    .leftJoin(runs, and(eq(runs.userId, messages.userId), eq(runs.messageId, messages.id)))
    .where(
      and(
        eq(messages.userId, sql.placeholder("userId")),
        eq(messages.id, sql.placeholder("messageId")),
        eq(messages.role, "user"),
      ),
    ),
);

/** How far the reply to a member's message is; undefined when there is no such message. */
export const readProgress = async (ctx: ServiceContext, messageId: string, after: number) => {
  const [found] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(replyProgress, { userId: tx.userId, messageId, after }),
  );
  return found;
};

export type Progress = NonNullable<Awaited<ReturnType<typeof readProgress>>>;
