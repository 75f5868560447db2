import {
  type RevisionOp,
  type RevisionSnapshot,
  userMemoryItems as items,
  userMemoryRevisions as revisions,
  userMemorySources as sources,
  withActor,
} from "@companion/db";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { decodeCursor, type Page, pageInput, pageOf } from "../pagination.ts";
import { withColumns } from "./any-kind.ts";
import { type ItemMeta, type KindColumns, spineColumns, toMeta } from "./item.ts";
import { isAfter } from "./keyset.ts";

export const exportInput = pageInput;

/** Everything that is kept of one item. */
export type ExportedItem = ItemMeta & {
  language: string;
  /** The columns of its kind. */
  item: KindColumns;
  sources: {
    messageId: string | null;
    quote: string | null;
    extractor: string | null;
    extractorVersion: string | null;
    confidence: number;
    at: Date;
  }[];
  history: {
    revision: number;
    op: RevisionOp;
    actor: string;
    before: RevisionSnapshot | null;
    after: RevisionSnapshot;
    at: Date;
  }[];
};

/**
 * All that the memory holds, in every state, the oldest first; page by page, so that an export of any
 * size needs the room of one page.
 */
export const exportMemory = async ({
  ctx,
  input: { cursor, limit },
}: Call<z.output<typeof exportInput>>): Promise<Page<ExportedItem>> => {
  const place = decodeCursor(cursor);
  const exported = await withActor(ctx.database.app, ctx.actor, async (tx) => {
    const found = await tx.db
      .select(spineColumns)
      .from(items)
      .where(
        and(eq(items.userId, tx.userId), isAfter({ at: items.createdAt, id: items.id }, place)),
      )
      .orderBy(asc(items.createdAt), asc(items.id))
      .limit(limit + 1);
    if (found.length === 0) return [];
    const ids = found.map((item) => item.id);
    const [stored, quoted, changed] = await Promise.all([
      withColumns(tx, found),
      tx.db
        .select({
          itemId: sources.itemId,
          source: {
            messageId: sources.messageId,
            quote: sources.quote,
            extractor: sources.extractor,
            extractorVersion: sources.extractorVersion,
            confidence: sources.confidence,
            at: sources.createdAt,
          },
        })
        .from(sources)
        .where(and(eq(sources.userId, tx.userId), inArray(sources.itemId, ids)))
        .orderBy(asc(sources.createdAt), asc(sources.id))
        .execute(),
      tx.db
        .select({
          itemId: revisions.itemId,
          change: {
            revision: revisions.revision,
            op: revisions.op,
            actor: revisions.actor,
            before: revisions.before,
            after: revisions.after,
            at: revisions.createdAt,
          },
        })
        .from(revisions)
        .where(and(eq(revisions.userId, tx.userId), inArray(revisions.itemId, ids)))
        .orderBy(asc(revisions.revision))
        .execute(),
    ]);
    const sourcesOf = Map.groupBy(quoted, ({ itemId }) => itemId);
    const historyOf = Map.groupBy(changed, ({ itemId }) => itemId);
    return stored.map(({ item, row }): ExportedItem => ({
      ...toMeta(item),
      language: item.language,
      item: row,
      sources: (sourcesOf.get(item.id) ?? []).map(({ source }) => source),
      history: (historyOf.get(item.id) ?? []).map(({ change }) => change),
    }));
  });
  return pageOf(exported, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
};
