import {
  type ActorTransaction,
  DatabaseError,
  preparedQuery,
  userConversationMessages as messages,
} from "@companion/db";
import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { notFound, ServiceError } from "../../errors.ts";
import type { Jobs } from "../../jobs/jobs.ts";
import { recordMessages, recordSession } from "../activity.ts";
import { type Message, messageColumns } from "../conversation.ts";
import type { Danger, Screening } from "./assessment.ts";
import { type Flag, raiseFlag } from "./raise-flag.ts";

/** The `model` of a reply that is reviewed text. */
export const reviewedText = "reviewed-text";

/** The transaction stored nothing: a message with this client id is there already. */
export class DuplicateMessage extends Error {
  override name = "DuplicateMessage";
}

const insertMessage = preparedQuery("conversation_insert_message", (db) =>
  db
    .insert(messages)
    .values({
      userId: sql.placeholder("userId"),
      id: sql.placeholder("id"),
      conversationId: sql.placeholder("conversationId"),
      role: "user",
      inputType: sql.placeholder("inputType"),
      content: sql.placeholder("content"),
      clientMessageId: sql.placeholder("clientMessageId"),
      mood: sql.placeholder("mood"),
      riskLevel: sql.placeholder("riskLevel"),
      detectorVersion: sql.placeholder("detectorVersion"),
      // Only the rules have run; what runs beside them may screen it again.
      screening: "floor_only",
      createdAt: sql.placeholder("at"),
      updatedAt: sql.placeholder("at"),
    })
    .returning(messageColumns),
);

/** Stores a reviewed response; `inReplyTo` is null where the message has its reply. */
export const insertResponse = async (
  tx: ActorTransaction,
  to: { inReplyTo: string | null; conversationId: string; at: Date },
  content: string,
): Promise<Message | null> => {
  const [stored] = await tx.db
    .insert(messages)
    .values({
      userId: tx.userId,
      id: uuidv7(),
      conversationId: to.conversationId,
      role: "assistant",
      content,
      inReplyTo: to.inReplyTo,
      model: reviewedText,
      createdAt: to.at,
      updatedAt: to.at,
    })
    .returning(messageColumns)
    .execute();
  return stored ?? null;
};

/** A title of at most 60 characters from a message's first line, cut at a word. */
export const titleOf = (content: string): string => {
  const line = content.trim().split(/\s*\n/u, 1)[0]?.replace(/\s+/gu, " ") ?? "";
  if (line.length <= 60) return line;
  const cut = line.slice(0, 59).replace(/[\uD800-\uDBFF]$/u, "");
  const atWord = cut.replace(/\s+\S*$/u, "");
  return `${atWord === "" ? cut : atWord}…`;
};

interface MessageToStore {
  conversationId: string;
  content: string;
  clientMessageId: string;
  inputType: Message["inputType"];
  mood: number | null;
  screening: Screening;
  danger: Danger | null;
  at: Date;
}

export interface StoredMessage {
  message: Message;
  flag: Flag | null;
  safetyResponse: Message | null;
}

const valueOf = <Value>(settled: PromiseSettledResult<Value>): Value => {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
};

const isTaken = (settled: PromiseSettledResult<unknown>): boolean =>
  settled.status === "rejected" &&
  settled.reason instanceof DatabaseError &&
  settled.reason.sqlState === "23505";

/**
 * Stores a screened message with all that follows from it. Each statement is on its way before the first
 * answer is awaited, so that together they are one round trip.
 * @throws DuplicateMessage when the client id is taken; ServiceError for a conversation that takes none
 */
export const storeMessage = async (
  tx: ActorTransaction,
  jobs: Jobs,
  { screening, danger, at, ...given }: MessageToStore,
): Promise<StoredMessage> => {
  const { conversationId } = given;
  const id = uuidv7();
  const activity = {
    conversationId,
    added: danger?.response == null ? 1 : 2,
    at,
    // A title stands in a list for all to see: words of danger are no title.
    title: danger === null ? titleOf(given.content) : null,
  };
  const values = {
    ...given,
    userId: tx.userId,
    id,
    riskLevel: screening.level,
    detectorVersion: screening.version,
    at,
  };
  const [status, stored, flag, response, others] = await Promise.allSettled([
    recordMessages(tx, activity),
    tx.run(insertMessage, values),
    danger && raiseFlag(tx, { messageId: id, conversationId, screening, danger, at }),
    danger?.response == null
      ? null
      : insertResponse(tx, { inReplyTo: id, conversationId, at }, danger.response),
    Promise.all([recordSession(tx, activity), jobs.enqueueExtraction(tx, id)]),
  ]);
  // The first message under a client id stands, whatever has become of its conversation since.
  if (isTaken(stored)) throw new DuplicateMessage();
  const current = valueOf(status);
  if (current === undefined) throw notFound("conversation");
  if (current !== "active") {
    throw new ServiceError("conflict", "This conversation has ended. Start a new one to go on.");
  }
  const [message] = valueOf(stored);
  valueOf(others);
  if (message === undefined) throw new Error("an insert returns its row");
  return { message, flag: valueOf(flag), safetyResponse: valueOf(response) };
};
