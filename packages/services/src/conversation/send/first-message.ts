import {
  preparedQuery,
  readAsActor,
  userConversationMessages as messages,
  userCrisisFlags as flags,
} from "@companion/db";
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ServiceContext } from "../../context.ts";
import { ServiceError } from "../../errors.ts";
import { messageColumns, messageColumnsOf } from "../conversation.ts";
import { flagColumns } from "./raise-flag.ts";
import { reviewedText } from "./reviewed.ts";
import type { StoredMessage } from "./store-message.ts";

const responses = alias(messages, "responses");

const byClientId = preparedQuery("conversation_by_client_id", (db) =>
  db
    .select({
      message: messageColumns,
      flag: flagColumns,
      safetyResponse: messageColumnsOf(responses),
    })
    .from(messages)
    .leftJoin(
      flags,
      and(
        eq(flags.userId, messages.userId),
        eq(flags.conversationId, messages.conversationId),
        sql`${flags.evidence} @> jsonb_build_array(jsonb_build_object('messageId', ${messages.id}))`,
      ),
    )
    .leftJoin(
      responses,
      and(
        eq(responses.userId, messages.userId),
        eq(responses.inReplyTo, messages.id),
        sql`${responses.role} = 'assistant'`,
        eq(responses.model, reviewedText),
      ),
    )
    .where(
      and(
        eq(messages.userId, sql.placeholder("userId")),
        eq(messages.clientMessageId, sql.placeholder("clientMessageId")),
        eq(messages.conversationId, sql.placeholder("conversationId")),
      ),
    )
    .limit(1),
);

const refuse = (where: string): ServiceError =>
  new ServiceError(
    "conflict",
    `This clientMessageId was used ${where}. Give each message its own.`,
  );

/**
 * What the first `send` with a client id stored.
 * @throws ServiceError `conflict` where that was another message than the one that is sent now
 */
export const firstMessage = async (
  ctx: ServiceContext,
  sent: { conversationId: string; clientMessageId: string; content: string },
): Promise<StoredMessage> => {
  const { conversationId, clientMessageId } = sent;
  const [found] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(byClientId, { userId: tx.userId, conversationId, clientMessageId }),
  );
  if (found === undefined) throw refuse("in another conversation");
  const { message } = found;
  // The database keeps whole characters only; what an edited message said at first is not known.
  const isSame = message.content === sent.content.toWellFormed();
  if (message.editedAt === null && !isSame) throw refuse("for another message");
  return found;
};
