import { readAsActor, userMemoryItems as items, withActor } from "@companion/db";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { decodeCursor, type Page, pageInput, pageOf } from "../pagination.ts";
import { withColumns } from "./any-kind.ts";
import { type Decision, decide } from "./decision.ts";
import { type ItemMeta, spineColumns, toMeta } from "./item.ts";
import { isBefore } from "./keyset.ts";
import { lockMemory } from "./state.ts";

export const reviewInput = pageInput;

/** Something that a machine inferred, with the words it stood on last. */
export type ReviewItem = ItemMeta & { quote: string | null };

const lastQuote = sql<string | null>`(select source.quote from user_memory_sources source
  where source.user_id = user_memory_items.user_id and source.item_id = user_memory_items.id
  order by source.created_at desc, source.id desc limit 1)`;

/** What waits for the member's word: inferred items of all kinds, the newest first. */
export const reviewQueue = async ({
  ctx,
  input,
}: Call<z.output<typeof reviewInput>>): Promise<Page<ReviewItem>> => {
  const place = decodeCursor(input.cursor);
  const rows = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.db
      .select({ item: spineColumns, quote: lastQuote })
      .from(items)
      .where(
        and(
          eq(items.userId, tx.userId),
          eq(items.state, "inferred"),
          isBefore({ at: items.createdAt, id: items.id }, place),
        ),
      )
      .orderBy(desc(items.createdAt), desc(items.id))
      .limit(input.limit + 1)
      .execute(),
  );
  const waiting = rows.map(({ item, quote }) => ({ ...toMeta(item), quote }));
  return pageOf(waiting, input.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
};

export const decideManyInput = z.object({ ids: z.array(z.uuid()).min(1).max(100) });

/** All or nothing: an id that is no memory of the member's is named, and nothing changes. */
const decideOnMany =
  (decision: Decision) =>
  ({ ctx, input }: Call<z.output<typeof decideManyInput>>): Promise<ItemMeta[]> =>
    withActor(ctx.database.app, ctx.actor, async (tx) => {
      const now = ctx.now();
      const ids = [...new Set(input.ids.map((id) => id.toLowerCase()))];
      const [, found] = await Promise.all([
        lockMemory(tx, now),
        tx.db
          .select(spineColumns)
          .from(items)
          .where(and(eq(items.userId, tx.userId), inArray(items.id, ids)))
          .execute(),
      ]);
      const known = await withColumns(tx, found);
      const byId = new Map(known.map((stored) => [stored.item.id, stored]));
      const missing = ids.filter((id) => !byId.has(id));
      if (missing.length > 0) {
        throw new ServiceError("not_found", "Some of these memories do not exist; none changed.", {
          fields: { ids: missing.map((id) => `There is no memory ${id}.`) },
        });
      }
      const decided = await decide(
        tx,
        ids.flatMap((id) => byId.get(id) ?? []),
        { decision, now },
      );
      return decided.map(({ item }) => toMeta(item));
    });

/** Confirms items of any kinds, all or none; they come back in the order of their ids. */
export const confirmMany = decideOnMany("confirmed");

/** Rejects items of any kinds, all or none; they come back in the order of their ids. */
export const rejectMany = decideOnMany("rejected");
