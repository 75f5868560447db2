import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { type CatalogueTable, isMemberOwned, readTables } from "./catalogue.ts";

type Row = Record<string, string>;
type Column = CatalogueTable["columns"][number];

/** One member and their rows by table, of which each table has at least one. */
export interface SampleMember {
  readonly userId: string;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

/** The first value that a CHECK such as `status in ('open', …)` allows. */
const firstAllowed = (table: CatalogueTable, column: Column): string | undefined =>
  table.constraints
    .filter(({ type, columns }) => type === "check" && columns.join() === column.name)
    .map(({ definition }) => /ANY \(ARRAY\['([^']+)'/u.exec(definition)?.[1])
    .find((value) => value !== undefined);

/** A value of the column's type. The number 1 lies within every scale of the schema. */
const valueFor = (table: CatalogueTable, column: Column): string => {
  if (column.type.endsWith("[]")) return "{}";
  switch (column.type.replace(/\(.*\)/u, "")) {
    case "uuid":
      return randomUUID();
    case "text":
      return firstAllowed(table, column) ?? `sample ${randomUUID()}`;
    case "boolean":
      return "false";
    case "jsonb":
      return "{}";
    case "date":
      return "2026-01-31";
    case "time without time zone":
      return "22:30";
    case "timestamp with time zone":
      return "2026-01-31T12:00:00.000Z";
    case "smallint":
    case "integer":
    case "real":
    case "numeric":
      return "1";
    default:
      throw new Error(`No sample value for ${table.name}.${column.name}, a ${column.type}`);
  }
};

const sampleRow = (table: CatalogueTable, given: Row, which: (column: Column) => boolean): Row =>
  Object.fromEntries(
    table.columns
      .filter((column) => !column.generated && (column.name in given || which(column)))
      .map((column) => [column.name, given[column.name] ?? valueFor(table, column)]),
  );

/** Adds a row of what is required; where CHECKs want more than that, one with all columns filled. */
const insertSample = async (sql: postgres.Sql, table: CatalogueTable, given: Row): Promise<Row> => {
  const required = sampleRow(
    table,
    given,
    ({ name, notNull, expression }) => name === "id" || (notNull && expression === null),
  );
  const whole = sampleRow(table, given, () => true);
  for (const row of [required, whole]) {
    const [added] = await sql`
      insert into ${sql(table.name)} ${sql(row)} on conflict do nothing returning 1`.catch(
      (error: unknown) => {
        if (error instanceof Error && "code" in error && error.code === "23514") return [];
        throw error;
      },
    );
    if (added !== undefined) return row;
  }
  throw new Error(`No sample row of ${table.name} satisfies its CHECKs`);
};

/**
 * Makes a member with a row in every table that members own, as the owner. It is generated from the
 * catalogue, so that a new table is part of it at once.
 */
export const insertSampleMember = async (sql: postgres.Sql): Promise<SampleMember> => {
  const userId = randomUUID();
  await sql`insert into users (id, email, name) values (${userId}, ${`${userId}@example.org`}, 'Sample')`;
  const rows = new Map<string, Row[]>([["users", [{ id: userId }]]]);
  const tables = (await readTables(sql)).filter(isMemberOwned);

  /** Adds a row and what it refers to; two references to one table get two different rows. */
  const add = async (name: string): Promise<Row> => {
    const table = tables.find((one) => one.name === name);
    if (table === undefined) throw new Error(`Nothing in ${name} to refer to`);
    const given: Row = { user_id: userId };
    const used = new Map<string, number>();
    for (const { columns, target } of table.constraints) {
      if (target === null) continue;
      const place = used.get(target.table) ?? 0;
      used.set(target.table, place + 1);
      const row = rows.get(target.table)?.[place] ?? (await add(target.table));
      for (const [index, column] of columns.entries()) {
        given[column] = row[target.columns[index] ?? ""] ?? "";
      }
    }
    const row = await insertSample(sql, table, given);
    rows.set(name, [...(rows.get(name) ?? []), row]);
    return row;
  };

  for (const { name } of tables) if (!rows.has(name)) await add(name);
  return { userId, rows };
};
