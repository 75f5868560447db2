import {
  type ActorTransaction,
  itemStates,
  liveStates,
  type MemoryKind,
  readAsActor,
  userMemoryItems as items,
} from "@companion/db";
import { and, desc, eq, gte, ilike, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { decodeCursor, type Page, pageInput, pageOf } from "../pagination.ts";
import { asOfInput, itemsAsOf, past } from "./as-of.ts";
import {
  type KindColumns,
  type MemoryItem,
  perKind,
  selectItems,
  storedItem,
  toItem,
} from "./item.ts";

export const listInput = pageInput.extend(asOfInput.shape).extend({
  /** Items in this state; without it, what the companion knows: stated, inferred, confirmed. */
  state: z.enum(itemStates).optional(),
  /** Items whose text holds this. */
  q: z.string().trim().min(1).max(200).optional(),
  /** Items changed since; with `asOf`, by then. */
  since: z.date().optional(),
});

type ListInput = z.output<typeof listInput>;

// One statement serves every page: the first begins after the end of time.
const first = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

const isBefore = (at: unknown, id: unknown) =>
  sql`(${items.updatedAt}, ${items.id}) < (${at}::timestamptz, ${id}::uuid)`;

const listPage = perKind(
  "memory_list",
  (kind) => (db) =>
    selectItems(db, kind)
      .where(
        and(
          eq(items.userId, sql.placeholder("userId")),
          eq(items.kind, kind.kind),
          sql`${items.state} = any(${sql.placeholder("states")}::text[])`,
          isBefore(sql.placeholder("at"), sql.placeholder("id")),
        ),
      )
      .orderBy(desc(items.updatedAt), desc(items.id))
      .limit(sql.placeholder("limit")),
);

/** Where a page begins, and in which states its items are. */
interface Start {
  states: readonly string[];
  at: string;
  id: string;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/gu, String.raw`\$&`);

const listFiltered = <K extends string, Row extends KindColumns, In, Out>(
  tx: ActorTransaction,
  kind: MemoryKind<K, Row, In, Out>,
  { q, since, limit, from }: ListInput & { from: Start },
) =>
  selectItems(tx.db, kind)
    .where(
      and(
        eq(items.userId, tx.userId),
        eq(items.kind, kind.kind),
        sql`${items.state} = any(${`{${from.states.join(",")}}`}::text[])`,
        isBefore(from.at, from.id),
        q === undefined ? undefined : ilike(items.searchText, `%${escapeLike(q)}%`),
        since === undefined ? undefined : gte(items.updatedAt, since),
      ),
    )
    .orderBy(desc(items.updatedAt), desc(items.id))
    .limit(limit + 1)
    .execute();

/** Items as they stood at a time; their text is then in their columns. */
const listPast = <K extends string, Row extends KindColumns, In, Out>(
  tx: ActorTransaction,
  kind: MemoryKind<K, Row, In, Out>,
  { asOf, q, since, limit, from }: ListInput & { asOf: Date; from: Start },
) =>
  itemsAsOf(tx, kind, {
    asOf,
    where: and(
      inArray(past.state, [...from.states]),
      sql`(${past.at}, ${items.id}) < (${from.at}::timestamptz, ${from.id}::uuid)`,
      q === undefined
        ? undefined
        : sql`exists (select from jsonb_each_text(${past.item}) as part
            where part.value ilike ${`%${escapeLike(q)}%`})`,
      since === undefined ? undefined : sql`${past.at} >= ${since.toISOString()}::timestamptz`,
    ),
    limit: limit + 1,
  });

/** A page of the member's items of one kind, those changed last first. */
export const listItems = async <K extends string, Row extends KindColumns, In, Out>(
  { ctx, input }: Call<ListInput>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<Page<MemoryItem<Row>>> => {
  const place = decodeCursor(input.cursor);
  const from = {
    states: input.state === undefined ? liveStates : [input.state],
    ...(place === null ? first : { at: place.at.toISOString(), id: place.id }),
  };
  const { asOf } = input;
  const isPlain = input.q === undefined && input.since === undefined;
  const found = await readAsActor(ctx.database.app, ctx.actor, async (tx) => {
    if (asOf !== undefined) return listPast(tx, kind, { ...input, asOf, from });
    const rows = isPlain
      ? await tx.run(listPage(kind), {
          userId: tx.userId,
          states: `{${from.states.join(",")}}`,
          at: from.at,
          id: from.id,
          limit: input.limit + 1,
        })
      : await listFiltered(tx, kind, { ...input, from });
    return rows.map((row) => storedItem(kind, row));
  });
  return pageOf(found.map(toItem), input.limit, (item) => ({ at: item.updatedAt, id: item.id }));
};
