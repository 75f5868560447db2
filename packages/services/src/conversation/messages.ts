import {
  preparedQuery,
  readAsActor,
  userConversationMessages as messages,
  userConversations as conversations,
} from "@companion/db";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import { decodeCursor, type Page, pageInput, pageOf } from "../pagination.ts";
import { type Message, messageColumns, messageColumnsOf } from "./conversation.ts";

export const messagesInput = pageInput.extend({ conversationId: z.uuid() });

const afterAll = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** One row without a message for a conversation that has none left, no row for an unknown one. */
const messagePage = preparedQuery("conversation_messages", (db) => {
  const page = db
    .select(messageColumns)
    .from(messages)
    .where(
      and(
        eq(messages.userId, sql.placeholder("userId")),
        eq(messages.conversationId, sql.placeholder("conversationId")),
        lt(messages.id, sql.placeholder("before")),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(sql.placeholder("rows"))
    .as("page");
  return db
    .select({ message: messageColumnsOf(page) })
    .from(conversations)
    .leftJoin(page, eq(page.conversationId, conversations.id))
    .where(
      and(
        eq(conversations.userId, sql.placeholder("userId")),
        eq(conversations.id, sql.placeholder("conversationId")),
      ),
    )
    .orderBy(desc(page.id));
});

/** A page of a conversation's messages, the newest first: the next page lies further back. */
export const messagesOf = async ({
  ctx,
  input: { conversationId, limit, cursor },
}: Call<z.output<typeof messagesInput>>): Promise<Page<Message>> => {
  const rows = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(messagePage, {
      userId: tx.userId,
      conversationId,
      before: decodeCursor(cursor)?.id ?? afterAll,
      rows: limit + 1,
    }),
  );
  if (rows.length === 0) throw notFound("conversation");
  const found = rows.flatMap(({ message }) => message ?? []);
  return pageOf(found, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
};
