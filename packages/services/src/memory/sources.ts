import {
  readAsActor,
  userConversationMessages as messages,
  userMemoryItems as items,
  userMemorySources as sources,
} from "@companion/db";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import { itemIdInput } from "./get.ts";

export const sourcesInput = itemIdInput.extend({ limit: z.int().min(1).max(100).default(20) });

/** One place an item came from: the words of a message, or another origin where both are null. */
export interface Source {
  id: string;
  messageId: string | null;
  conversationId: string | null;
  quote: string | null;
  extractor: string | null;
  confidence: number;
  at: Date;
}

/** Where an item came from, newest first; nothing beyond its origin where the member added it. */
export const itemSources = async ({
  ctx,
  input,
}: Call<z.output<typeof sourcesInput>>): Promise<{ origin: string; sources: Source[] }> => {
  const [[item], found] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    Promise.all([
      tx.db
        .select({ origin: items.origin })
        .from(items)
        .where(and(eq(items.userId, tx.userId), eq(items.id, input.id)))
        .execute(),
      tx.db
        .select({
          id: sources.id,
          messageId: sources.messageId,
          conversationId: messages.conversationId,
          quote: sources.quote,
          extractor: sources.extractor,
          confidence: sources.confidence,
          at: sources.createdAt,
        })
        .from(sources)
        .leftJoin(
          messages,
          and(eq(messages.userId, sources.userId), eq(messages.id, sources.messageId)),
        )
        .where(and(eq(sources.userId, tx.userId), eq(sources.itemId, input.id)))
        .orderBy(desc(sources.createdAt), desc(sources.id))
        .limit(input.limit)
        .execute(),
    ]),
  );
  if (item === undefined) throw notFound("memory");
  return { origin: item.origin, sources: found };
};
