import {
  preparedQuery,
  readAsActor,
  userConversationContinuity as continuities,
  userConversations as conversations,
} from "@companion/db";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import {
  continuityColumns,
  conversationColumns,
  type Continuity,
  type Conversation,
  type conversationIdInput,
} from "./conversation.ts";

export { conversationIdInput as getInput } from "./conversation.ts";

const conversationById = preparedQuery("conversation_get", (db) =>
  db
    .select({ conversation: conversationColumns, continuity: continuityColumns })
    .from(conversations)
    .leftJoin(
      continuities,
      and(
        eq(continuities.userId, conversations.userId),
        eq(continuities.conversationId, conversations.id),
      ),
    )
    .where(
      and(
        eq(conversations.userId, sql.placeholder("userId")),
        eq(conversations.id, sql.placeholder("id")),
      ),
    ),
);

/** A conversation, and where it stands. */
export const get = async ({
  ctx,
  input: { conversationId },
}: Call<z.output<typeof conversationIdInput>>): Promise<
  Conversation & { continuity: Continuity | null }
> => {
  const [found] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(conversationById, { userId: tx.userId, id: conversationId }),
  );
  if (found === undefined) throw notFound("conversation");
  return { ...found.conversation, continuity: found.continuity };
};
