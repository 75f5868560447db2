import {
  userConversationContinuity as continuities,
  userConversationMessages as messages,
  userConversations as conversations,
} from "@companion/db";
import { getTableColumns } from "drizzle-orm";
import { z } from "zod";

const { userId: _owner, ...ofConversation } = getTableColumns(conversations);
const {
  userId: _member,
  id: _id,
  isResuming: _resuming,
  ...ofContinuity
} = getTableColumns(continuities);

/** What clients see of a conversation: all but its owner. */
export const conversationColumns = ofConversation;
export type Conversation = Omit<typeof conversations.$inferSelect, "userId">;

/** What clients see of where a conversation stands. */
export const continuityColumns = ofContinuity;
export type Continuity = Omit<typeof continuities.$inferSelect, "userId" | "id" | "isResuming">;

type MessageColumn =
  | "id"
  | "conversationId"
  | "role"
  | "inputType"
  | "content"
  | "clientMessageId"
  | "inReplyTo"
  | "status"
  | "mood"
  | "riskLevel"
  | "flagged"
  | "flagNote"
  | "editedAt"
  | "createdAt"
  | "updatedAt";

/** What clients see of a message. */
export type Message = Pick<typeof messages.$inferSelect, MessageColumn>;

/** The columns of a {@link Message}, of the table, an alias or a subquery. */
export const messageColumnsOf = <Source extends Record<MessageColumn, unknown>>(from: Source) => {
  const of = <Name extends MessageColumn>(name: Name): Source[Name] => from[name];
  return {
    id: of("id"),
    conversationId: of("conversationId"),
    role: of("role"),
    inputType: of("inputType"),
    content: of("content"),
    clientMessageId: of("clientMessageId"),
    inReplyTo: of("inReplyTo"),
    status: of("status"),
    mood: of("mood"),
    riskLevel: of("riskLevel"),
    flagged: of("flagged"),
    flagNote: of("flagNote"),
    editedAt: of("editedAt"),
    createdAt: of("createdAt"),
    updatedAt: of("updatedAt"),
  };
};
export const messageColumns = messageColumnsOf(messages);

/** A mood from 1, the worst, to 10. */
export const mood = z.int().min(1).max(10);

export const conversationIdInput = z.object({ conversationId: z.uuid() });
