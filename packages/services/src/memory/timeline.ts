import { liveStates, readAsActor, userMemoryItems as items } from "@companion/db";
import { and, desc, eq, gte, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { decodeCursor, type Page, pageInput, pageOf } from "../pagination.ts";
import { type ItemMeta, spineColumns, toMeta } from "./item.ts";
import { isBefore } from "./keyset.ts";

export const timelineInput = pageInput.extend({
  /** Items that happened or were so since then. */
  from: z.date().optional(),
  /** Items from before then. */
  to: z.date().optional(),
});

/** What the companion knows of all kinds, by when it happened or was first said, newest first. */
export const memoryTimeline = async ({
  ctx,
  input: { cursor, limit, from, to },
}: Call<z.output<typeof timelineInput>>): Promise<Page<ItemMeta>> => {
  const place = decodeCursor(cursor);
  const rows = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.db
      .select(spineColumns)
      .from(items)
      .where(
        and(
          eq(items.userId, tx.userId),
          inArray(items.state, [...liveStates]),
          from && gte(items.validFrom, from),
          to && lt(items.validFrom, to),
          isBefore({ at: items.validFrom, id: items.id }, place),
        ),
      )
      .orderBy(desc(items.validFrom), desc(items.id))
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(rows.map(toMeta), limit, ({ validFrom, id }) => ({ at: validFrom, id }));
};
