import {
  type ActorTransaction,
  type AnyMemoryKind,
  type ItemOrigin,
  type ItemState,
  type MemoryKind,
  preparedQuery,
  type PreparedQuery,
  type Queries,
  type Sensitivity,
  userMemoryItems as items,
} from "@companion/db";
import { and, eq, getTableColumns, sql } from "drizzle-orm";

/** The columns of a kind, where generic code reads them by name. */
export type KindColumns = Record<string, unknown>;

/** What every remembered item has, whatever its kind. */
export interface ItemMeta {
  id: string;
  kind: string;
  state: ItemState;
  origin: ItemOrigin;
  sensitivity: Sensitivity;
  confidence: number;
  mentionCount: number;
  pinned: boolean;
  /** The one line that stands for it in a prompt. */
  summary: string;
  firstMentionedAt: Date;
  lastMentionedAt: Date;
  validFrom: Date;
  validTo: Date | null;
  supersededBy: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** An item as clients see it: the columns of its kind beside those of the spine. */
export type MemoryItem<Row> = ItemMeta & Row;

const { searchVector: _, ...columnsOfSpine } = getTableColumns(items);

/** All columns of the spine but the vector that the database derives. */
export const spineColumns = columnsOfSpine;

/** A whole spine row, without the vector that the database derives. */
export type SpineRow = Omit<typeof items.$inferSelect, "searchVector">;

/** Rows of the spine joined with the columns of one kind. */
export const selectItems = (db: Queries, kind: AnyMemoryKind) =>
  db
    .select({ item: spineColumns, row: kind.columns })
    .from(items)
    .innerJoin(kind.table, and(eq(kind.table.userId, items.userId), eq(kind.table.id, items.id)));

export interface StoredItem<Row> {
  item: SpineRow;
  row: Row;
}

/** Types what {@link selectItems} read. */
export const storedItem = <K extends string, Row extends KindColumns, In, Out>(
  kind: MemoryKind<K, Row, In, Out>,
  read: { item: SpineRow; row: Record<string, unknown> },
): StoredItem<Row> => ({ item: read.item, row: kind.row(read.row) });

/** What clients see of the spine; the owner and what the server derives stay inside. */
export const toMeta = (item: SpineRow): ItemMeta => {
  const { userId: _userId, searchText: _searchText, canonicalKey: _key, ...meta } = item;
  const { salience: _salience, language: _language, ...shown } = meta;
  return shown;
};

/** The form of an item for clients. */
export const toItem = <Row>({ item, row }: StoredItem<Row>): MemoryItem<Row> => ({
  ...toMeta(item),
  ...row,
});

/** One prepared query per kind, built when it is first used. */
export const perKind = <Result>(
  name: string,
  build: (kind: AnyMemoryKind) => PreparedQuery<Result>["build"],
) => {
  const known = new Map<string, PreparedQuery<Result>>();
  return (kind: AnyMemoryKind): PreparedQuery<Result> => {
    const found = known.get(kind.kind);
    if (found !== undefined) return found;
    const query = preparedQuery(`${name}_${kind.kind}`, build(kind));
    known.set(kind.kind, query);
    return query;
  };
};

const itemById = perKind(
  "memory_item",
  (kind) => (db) =>
    selectItems(db, kind).where(
      and(
        eq(items.userId, sql.placeholder("userId")),
        eq(items.id, sql.placeholder("id")),
        eq(items.kind, kind.kind),
      ),
    ),
);

/** The item of a kind under an id; undefined for a foreign or unknown one. */
export const findItem = async <K extends string, Row extends KindColumns, In, Out>(
  tx: ActorTransaction,
  kind: MemoryKind<K, Row, In, Out>,
  id: string,
): Promise<StoredItem<Row> | undefined> => {
  const [found] = await tx.run(itemById(kind), { userId: tx.userId, id });
  return found && storedItem(kind, found);
};
