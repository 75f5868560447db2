import {
  type AnyMemoryKind,
  findMemoryKind,
  userConversationMessages as messages,
  userMemorySources as sources,
  withActor,
} from "@companion/db";
import { and, eq } from "drizzle-orm";
import type { Call } from "../context.ts";
import { ServiceError } from "../errors.ts";
import type { KindColumns } from "./item.ts";
import type { Mention, Outcome } from "./reconcile.ts";
import { countItems, lockMemory } from "./state.ts";
import { reconcileMentions } from "./store.ts";

const memoryKind = (key: string): AnyMemoryKind => {
  const kind = findMemoryKind(key);
  if (kind === undefined) throw new ServiceError("invalid", `There is no memory kind ${key}.`);
  return kind;
};

/** A typed candidate of the extractor, valid for its kind, with the words it stands on. */
export interface Candidate {
  kind: string;
  item: KindColumns;
  quote: string;
  confidence: number;
  inferred: boolean;
}

export interface Learnt {
  created: number;
  merged: number;
  skipped: number;
}

/**
 * Remembers what was extracted from one message, in one transaction. Running it again for the same
 * message and extractor changes nothing, nor does a message that is no more as it was read.
 */
export const rememberAll = ({
  ctx,
  input: { candidates, messageId, editedAt = null, extractor, mentionedAt, language = "en" },
}: Call<{
  candidates: readonly Candidate[];
  messageId: string;
  /** When the message was last edited, as the extractor read it. */
  editedAt?: Date | null;
  extractor: { name: string; version: string };
  mentionedAt: Date;
  language?: string;
}>): Promise<Learnt> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    const [, [message], [before]] = await Promise.all([
      lockMemory(tx, now),
      tx.db
        .select({ editedAt: messages.editedAt })
        .from(messages)
        .where(and(eq(messages.userId, tx.userId), eq(messages.id, messageId)))
        .execute(),
      tx.db
        .select({ id: sources.id })
        .from(sources)
        .where(
          and(
            eq(sources.userId, tx.userId),
            eq(sources.messageId, messageId),
            eq(sources.extractor, extractor.name),
          ),
        )
        .limit(1),
    ]);
    // What was removed or edited meanwhile says this no more; the new words have a job of their own.
    const isAsRead = message !== undefined && message.editedAt?.getTime() === editedAt?.getTime();
    if (before !== undefined || !isAsRead)
      return { created: 0, merged: 0, skipped: candidates.length };
    const mentions = candidates.map(({ kind, item, confidence, inferred }): Mention => ({
      kind: memoryKind(kind),
      item,
      origin: "extraction",
      state: inferred ? "inferred" : "stated",
      confidence,
      precedence: "evidence",
      mentionedAt,
      language,
    }));
    const outcomes = await reconcileMentions(tx, mentions, now);
    const quotes = new Map<string, typeof sources.$inferInsert>();
    for (const [index, { result, draft }] of outcomes.entries()) {
      const candidate = candidates[index];
      if (result === "skipped" || candidate === undefined) continue;
      quotes.set(draft.item.id, {
        userId: tx.userId,
        itemId: draft.item.id,
        messageId,
        quote: candidate.quote,
        extractor: extractor.name,
        extractorVersion: extractor.version,
        confidence: candidate.confidence,
        createdAt: now,
        updatedAt: now,
      });
    }
    if (quotes.size > 0) await tx.db.insert(sources).values([...quotes.values()]);
    const count = (result: Outcome["result"]) =>
      outcomes.filter((outcome) => outcome.result === result).length;
    await countItems(tx, { added: count("created"), extractedFrom: messageId, now });
    return { created: count("created"), merged: count("merged"), skipped: count("skipped") };
  });
