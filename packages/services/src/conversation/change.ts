import {
  type ActorTransaction,
  userConversations as conversations,
  withActor,
} from "@companion/db";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { type Conversation, conversationColumns, conversationIdInput } from "./conversation.ts";
import { assertVersion, versioned } from "./version.ts";

type Columns = Partial<Omit<Conversation, "id" | "createdAt" | "updatedAt">>;

/** Which conversation to change, and as of which version of it. */
export const conversationChangeInput = conversationIdInput.extend(versioned.shape);

const byId = (tx: ActorTransaction, id: string) =>
  and(eq(conversations.userId, tx.userId), eq(conversations.id, id));

/** A conversation of the member, which nobody else changes until the transaction ends. */
export const lockConversation = async (
  tx: ActorTransaction,
  conversationId: string,
): Promise<Conversation> => {
  const [found] = await tx.db
    .select(conversationColumns)
    .from(conversations)
    .where(byId(tx, conversationId))
    .for("update");
  if (found === undefined) throw notFound("conversation");
  return found;
};

/** Writes columns of a conversation. */
export const writeConversation = async (
  tx: ActorTransaction,
  conversation: Conversation,
  change: Columns & { updatedAt: Date },
): Promise<Conversation> => {
  const [written] = await tx.db
    .update(conversations)
    .set(change)
    .where(byId(tx, conversation.id))
    .returning(conversationColumns);
  return written ?? conversation;
};

/** Changes a conversation as `change` says of what it is; null leaves it. */
export const changeConversation = (
  ctx: ServiceContext,
  target: { conversationId: string; expectedUpdatedAt?: Date | undefined },
  change: (found: Conversation) => Columns | null,
): Promise<Conversation> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const found = await lockConversation(tx, target.conversationId);
    assertVersion(found, target.expectedUpdatedAt);
    const columns = change(found);
    if (columns === null) return found;
    return writeConversation(tx, found, { ...columns, updatedAt: ctx.now() });
  });
