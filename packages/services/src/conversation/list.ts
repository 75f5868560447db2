import {
  conversationStatuses,
  preparedQuery,
  readAsActor,
  userConversations as conversations,
} from "@companion/db";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { decodeCursor, type Page, pageInput, pageOf } from "../pagination.ts";
import { type Conversation, conversationColumns } from "./conversation.ts";

export const listInput = pageInput.extend({ status: z.enum(conversationStatuses).optional() });

// One statement serves every page: the first begins after the end of time.
const first = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

const conversationPage = preparedQuery("conversation_list", (db) =>
  db
    .select(conversationColumns)
    .from(conversations)
    .where(
      and(
        eq(conversations.userId, sql.placeholder("userId")),
        sql`${conversations.status} = any(${sql.placeholder("statuses")}::text[])`,
        sql`(${conversations.updatedAt}, ${conversations.id}) <
          (${sql.placeholder("at")}::timestamptz, ${sql.placeholder("id")}::uuid)`,
      ),
    )
    .orderBy(desc(conversations.updatedAt), desc(conversations.id))
    .limit(sql.placeholder("rows")),
);

/** A page of the member's conversations, the one with the newest message first. */
export const list = async ({
  ctx,
  input: { limit, cursor, status },
}: Call<z.output<typeof listInput>>): Promise<Page<Conversation>> => {
  const after = decodeCursor(cursor);
  const statuses = status === undefined ? conversationStatuses : [status];
  const rows = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(conversationPage, {
      userId: tx.userId,
      statuses: `{${statuses.join(",")}}`,
      at: after?.at.toISOString() ?? first.at,
      id: after?.id ?? first.id,
      rows: limit + 1,
    }),
  );
  return pageOf(rows, limit, ({ updatedAt, id }) => ({ at: updatedAt, id }));
};
