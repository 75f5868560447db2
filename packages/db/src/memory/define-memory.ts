import { getTableColumns, is, SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { fieldsOf, type MemoryField } from "./fields.ts";
import { serverOwned } from "./kind-table.ts";
import { promptLine } from "./prompt-line.ts";
import type { Sensitivity } from "./spine.ts";

/**
 * How many items a member has of a kind, and how they change:
 * `many` merge by canonical key · `one` current row · `series` of times, never merged ·
 * `appendOnly`, where a correction is a new row that refers to the old.
 */
export type Cardinality = "many" | "one" | "series" | "appendOnly";

/** The table of a kind, as generic code sees it. */
export type MemoryTable = PgTable & {
  userId: PgColumn;
  id: PgColumn;
  createdAt: PgColumn;
  updatedAt: PgColumn;
};

/** The columns of a table that belong to the kind itself. */
export type KindRow<Table extends MemoryTable> = Omit<
  Table["$inferSelect"],
  keyof typeof serverOwned
>;

/**
 * What a client gives of an item. From the table, because drizzle-zod's types forget that a refined
 * column may be left out.
 */
export type KindInput<Table extends MemoryTable> = Omit<
  Table["$inferInsert"],
  keyof typeof serverOwned
>;

/** What must hold between columns of one row; a CHECK of the table guards the same. */
export interface MemoryRule<Row> {
  readonly fields: readonly string[];
  /** A sentence for the member. */
  readonly message: string;
  holds(item: Row): boolean;
}

/** A memory kind: its key, its typed columns, what a client sends and what that parses to. */
export interface MemoryKind<K extends string, Row, In, Out, C extends Cardinality = Cardinality> {
  readonly kind: K;
  readonly table: MemoryTable;
  readonly cardinality: C;
  readonly sensitivity: Sensitivity;
  readonly input: z.ZodType<Out, In>;
  /** Any part of the input; a column left out stays as it is, null clears it. */
  readonly patch: z.ZodType<Partial<Out>, Partial<In>>;
  /** The kind's own columns by property name. */
  readonly columns: Record<string, PgColumn>;
  /** What makes two mentions the same thing, normalized; null where nothing ever merges. */
  canonicalKey(item: Out): string | null;
  /** The one line that stands for the item in a prompt, at most 200 characters. */
  summary(item: Row): string;
  /** The columns that search reads. */
  readonly search: readonly string[];
  /** Their text. */
  searchText(item: Row): string;
  /** How much the item matters by itself, 0–1. */
  salience(item: Row): number;
  /** When the thing happened or was so; null where only the mention is dated. */
  occurredAt(item: Row): Date | null;
  /** Of a time series, the columns of the time and of the value. */
  readonly series: { readonly at: PgColumn; readonly value: PgColumn } | null;
  /** An item with the defaults of the columns it leaves out, settled. */
  complete(item: Out, now: Date): Row;
  /** Brings columns that follow from others in line with them. */
  settle(item: Row, now: Date): Row;
  /** What holds between columns; a member is told what does not. */
  readonly rules: readonly MemoryRule<Row>[];
  /** What a form needs to know of each column. */
  readonly fields: readonly MemoryField[];
  /** Types a row read from `columns`. */
  row(value: Record<string, unknown>): Row;
  /** The row that a revision kept as JSON; columns of later versions get their defaults. */
  restoreRow(kept: Record<string, unknown>): Row;
}

/** A kind whose columns are not known where it is used. */
export type AnyMemoryKind = MemoryKind<string, Record<string, unknown>, unknown, unknown>;

/** A key has at most 200 characters, and no half of one at its end. */
const cutKey = (text: string): string =>
  text
    .trim()
    .slice(0, 200)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trim();

/** Folds case, accents and spaces, so that one name written two ways is one key. */
export const normalizeKey = (text: string): string =>
  cutKey(
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " "),
  ) || cutKey(text.toLowerCase());

const ownColumns = (table: MemoryTable): Record<string, PgColumn> =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).filter(([name]) => !(name in serverOwned)),
  );

const defaultOf = (column: PgColumn): unknown => {
  if (column.dataType === "array") return [];
  return is(column.default, SQL) ? null : (column.default ?? null);
};

/**
 * Types a record read from a table's own columns.
 * Guarantee: callers select exactly `ownColumns(table)`, whose types are `KindRow<Table>`.
 */
const asRow = <Table extends MemoryTable>(value: Record<string, unknown>): KindRow<Table> =>
  value as KindRow<Table>;

/**
 * The strict form of an input schema, under the types of its table.
 * Guarantee: `input` is drizzle-zod's insert schema of that table, whose refinements keep the types.
 */
const strictInput = <Table extends MemoryTable>(input: z.ZodObject) =>
  input.strict() as unknown as z.ZodType<KindInput<Table>, KindInput<Table>>;

/** As {@link strictInput}, with each key optional; the schemas hold no defaults to apply again. */
const strictPatch = <Table extends MemoryTable>(input: z.ZodObject) =>
  input.partial().strict() as unknown as z.ZodType<
    Partial<KindInput<Table>>,
    Partial<KindInput<Table>>
  >;

const columnOf = (columns: Record<string, PgColumn>, name: string): PgColumn => {
  const column = columns[name];
  if (column === undefined) throw new Error(`No column ${name} in this kind's table`);
  return column;
};

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : "";

/** What one file says of a memory kind; see docs/add-a-memory-kind.md. */
export interface MemoryDefinition<
  K extends string,
  Table extends MemoryTable,
  C extends Cardinality,
> {
  kind: K;
  table: Table;
  cardinality: C;
  sensitivity: Sensitivity;
  /** drizzle-zod's insert schema of the table, without what the server owns. */
  input: z.ZodObject;
  /** What makes two mentions of a `many` kind the same thing. */
  canonicalKey?: (item: KindInput<Table>) => string;
  prompt: (item: KindRow<Table>) => string;
  search: readonly (keyof KindRow<Table> & string)[];
  /** How much the item matters, 1–10; unknown counts as the middle for ranking only. */
  importance?: (item: KindRow<Table>) => number | null;
  occurredAt?: (item: KindRow<Table>) => Date | null;
  /** Columns that follow from others, such as a completion time from a status. */
  settle?: (item: KindRow<Table>, now: Date) => Partial<KindRow<Table>>;
  /** What holds between columns. */
  rules?: readonly (MemoryRule<KindRow<Table>> & { fields: readonly (keyof KindRow<Table>)[] })[];
  /** Of a `series`, which columns hold the time and the value. */
  series?: { at: keyof KindRow<Table> & string; value: keyof KindRow<Table> & string };
}

/** Defines a memory kind; Drizzle's and zod's generics end here in plain type parameters. */
export const defineMemory = <
  const K extends string,
  Table extends MemoryTable,
  const C extends Cardinality,
>(
  definition: MemoryDefinition<K, Table, C>,
): MemoryKind<K, KindRow<Table>, KindInput<Table>, KindInput<Table>, C> => {
  const { kind, table, cardinality, sensitivity, input } = definition;
  const columns = ownColumns(table);
  const settle = (item: KindRow<Table>, now: Date): KindRow<Table> => ({
    ...item,
    ...definition.settle?.(item, now),
  });
  const keyOf = (item: KindInput<Table>): string | null => {
    switch (cardinality) {
      case "many":
        return normalizeKey(definition.canonicalKey?.(item) ?? "");
      case "one":
        return "current";
      case "series":
      case "appendOnly":
        return null;
      default:
        return cardinality satisfies never;
    }
  };
  return {
    kind,
    table,
    cardinality,
    sensitivity,
    input: strictInput<Table>(input),
    patch: strictPatch<Table>(input),
    columns,
    canonicalKey: keyOf,
    summary: (item) => promptLine(definition.prompt(item)),
    search: definition.search,
    searchText: (item) => definition.search.map((name) => textOf(item[name])).join("\n"),
    salience: (item) => (definition.importance?.(item) ?? 5) / 10,
    occurredAt: (item) => definition.occurredAt?.(item) ?? null,
    series:
      definition.series === undefined
        ? null
        : {
            at: columnOf(columns, definition.series.at),
            value: columnOf(columns, definition.series.value),
          },
    rules: definition.rules ?? [],
    fields: fieldsOf(columns, input),
    settle,
    complete: (item, now) => {
      const given: Record<string, unknown> = { ...item };
      const row = Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, given[name] ?? defaultOf(column)]),
      );
      return settle(asRow<Table>(row), now);
    },
    row: asRow<Table>,
    restoreRow: (kept) =>
      asRow<Table>(
        Object.fromEntries(
          Object.entries(columns).map(([name, column]) => {
            const value = kept[name] ?? defaultOf(column);
            const isTime = column.dataType === "date" && typeof value === "string";
            return [name, isTime ? new Date(value) : value];
          }),
        ),
      ),
  };
};
