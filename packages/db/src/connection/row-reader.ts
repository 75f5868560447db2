import { Column, is, SQL } from "drizzle-orm";

interface Decoder {
  mapFromDriverValue(value: unknown): unknown;
}

/** Where a value of the result goes, and what turns it from the driver's form; null where nothing does. */
interface Cell {
  readonly index: number;
  readonly group: string | null;
  readonly name: string;
  readonly decoder: Decoder | null;
}

type Row = Record<string, unknown>;

const isDecoder = (value: unknown): value is Decoder =>
  typeof value === "object" &&
  value !== null &&
  "mapFromDriverValue" in value &&
  typeof value.mapFromDriverValue === "function";

const decoderOf = (field: unknown): unknown => {
  if (is(field, SQL)) return Reflect.get(field, "decoder");
  return is(field, SQL.Aliased) ? Reflect.get(field.sql, "decoder") : field;
};

const leavesAsIs = (decoder: Decoder): boolean =>
  is(decoder, Column) && decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue;

/** The cell of one selected field; undefined for a form of field that only Drizzle reads. */
const cellOf = (selected: unknown, index: number): Cell | undefined => {
  if (typeof selected !== "object" || selected === null) return undefined;
  const path: unknown = Reflect.get(selected, "path");
  const decoder = decoderOf(Reflect.get(selected, "field"));
  if (!Array.isArray(path) || !isDecoder(decoder)) return undefined;
  const names: readonly unknown[] = path;
  const [first, second, ...deeper] = names;
  if (typeof first !== "string" || deeper.length > 0) return undefined;
  const place =
    typeof second === "string" ? { group: first, name: second } : { group: null, name: first };
  return { index, ...place, decoder: leavesAsIs(decoder) ? null : decoder };
};

const rowOf = (cells: readonly Cell[], values: readonly unknown[]): Row => {
  const row: Row = {};
  let group: string | null = null;
  let target = row;
  for (const cell of cells) {
    // The fields of one group stand side by side.
    if (cell.group !== group) {
      group = cell.group;
      target = group === null ? row : {};
      if (group !== null) row[group] = target;
    }
    const value = values[cell.index];
    target[cell.name] =
      value === null || cell.decoder === null ? value : cell.decoder.mapFromDriverValue(value);
  }
  return row;
};

/** A group of columns is null as a whole only where an outer join found nothing. */
const mayHoldNullGroups = (joins: unknown): boolean =>
  typeof joins === "object" && joins !== null && Object.values(joins).includes(false);

/**
 * Lets a prepared query of Drizzle read its rows by a plan made once. Drizzle's own reader works out
 * the place and the decoder again for each cell, which takes longer than row-level security does.
 */
export const readRowsDirectly = (prepared: object): void => {
  const fields: unknown = Reflect.get(prepared, "fields");
  const custom: unknown = Reflect.get(prepared, "customResultMapper");
  if (!Array.isArray(fields) || custom !== undefined) return;
  if (mayHoldNullGroups(Reflect.get(prepared, "joinsNotNullableMap"))) return;
  const cells = fields.flatMap((field: unknown, index) => cellOf(field, index) ?? []);
  if (cells.length < fields.length) return;
  Object.assign(prepared, {
    customResultMapper: (rows: readonly unknown[][]) => rows.map((values) => rowOf(cells, values)),
  });
};
