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
import { allInOrder } from "../all-in-order.ts";
import { type Conversation, type Message, messageColumns } from "../conversation.ts";
import type { Danger, Screening } from "./assessment.ts";
import { type Flag, raiseFlag } from "./raise-flag.ts";
import { insertResponse } from "./reviewed.ts";

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

/** A title of at most 60 characters from a message's first line, cut at a word. */
export const titleOf = (content: string): string => {
  // Linear: /\s*\n/ would look at a long run of spaces once for each of them.
  const [first = ""] = content.trim().split("\n", 1);
  const line = first.replace(/\s+/gu, " ").trim();
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

const isTaken = (settled: PromiseSettledResult<unknown>): boolean =>
  settled.status === "rejected" &&
  settled.reason instanceof DatabaseError &&
  settled.reason.sqlState === "23505";

/** Refuses what would be said in a conversation that is not there (undefined) or over. */
const assertTakesMessages = (status: Conversation["status"] | undefined): void => {
  if (status === undefined) throw notFound("conversation");
  if (status !== "active") {
    throw new ServiceError("conflict", "This conversation has ended. Start a new one to go on.");
  }
};

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
  const statements = [
    recordMessages(tx, activity),
    tx.run(insertMessage, values),
    danger === null
      ? Promise.resolve(null)
      : raiseFlag(tx, { messageId: id, conversationId, screening, danger, at }),
    danger?.response == null
      ? Promise.resolve(null)
      : insertResponse(tx, { inReplyTo: id, conversationId, at }, danger.response),
    recordSession(tx, activity),
    jobs.enqueueExtraction(tx, id),
  ] as const;
  const [status, stored] = await Promise.allSettled(statements);
  // The first message under a client id stands, whatever has become of its conversation since.
  if (isTaken(stored)) throw new DuplicateMessage();
  if (status.status === "fulfilled") assertTakesMessages(status.value);
  const [, [message], flag, safetyResponse] = await allInOrder(statements);
  if (message === undefined) throw new Error("an insert returns its row");
  return { message, flag, safetyResponse };
};
