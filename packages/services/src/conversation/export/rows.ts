import {
  preparedQuery,
  userConversationMessages as messages,
  userConversations as conversations,
} from "@companion/db";
import { and, eq, gte, sql } from "drizzle-orm";
import {
  type Conversation,
  conversationColumns,
  type Message,
  messageColumnsOf,
} from "../conversation.ts";

/** A message with its conversation; null for a conversation that has no message. */
export interface ExportRow {
  conversation: Conversation;
  message: Message | null;
}

/**
 * Conversations in the order in which they began, with their messages in theirs, after a place: the
 * message `afterMessage` of the conversation `from`.
 */
export const exportRows = preparedQuery("conversation_export", (db) => {
  const page = db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.userId, sql.placeholder("userId")),
        eq(messages.conversationId, conversations.id),
        sql`${messages.id} > case when ${conversations.id} = ${sql.placeholder("from")}::uuid
          then ${sql.placeholder("afterMessage")}::uuid
          else '00000000-0000-0000-0000-000000000000'::uuid end`,
      ),
    )
    .orderBy(messages.id)
    .limit(sql.placeholder("rows"))
    .as("page");
  return db
    .select({ conversation: conversationColumns, message: messageColumnsOf(page) })
    .from(conversations)
    .leftJoinLateral(page, sql`true`)
    .where(
      and(
        eq(conversations.userId, sql.placeholder("userId")),
        gte(conversations.id, sql.placeholder("from")),
        sql`${conversations.id} <= ${sql.placeholder("to")}::uuid`,
        // The conversation that the page before ended in comes again only with more messages.
        sql`(${page.id} is not null or ${conversations.id} <> ${sql.placeholder("from")}::uuid
          or ${sql.placeholder("isStart")}::boolean)`,
      ),
    )
    .orderBy(conversations.id, page.id)
    .limit(sql.placeholder("rows"));
});
