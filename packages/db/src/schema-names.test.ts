import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrationsFolder } from "./migrate.ts";
import { readTables } from "./testing/catalogue.ts";
import { createTestDatabase } from "./testing/index.ts";

const { url, drop } = await createTestDatabase();
const sql = postgres(url, { max: 1, onnotice: () => undefined });

afterAll(async () => {
  await sql.end();
  await drop();
});

const byName = z.record(z.string(), z.unknown());
const snapshotSchema = z.object({
  tables: z.record(
    z.string(),
    z.object({
      name: z.string(),
      indexes: byName,
      foreignKeys: byName,
      compositePrimaryKeys: byName,
      uniqueConstraints: byName,
      policies: byName,
      checkConstraints: byName,
    }),
  ),
});

/** The schema as drizzle-kit last saw it, in which a name is as long as its author made it. */
const readSnapshot = async () => {
  const folder = path.join(migrationsFolder, "meta");
  const newest = (await readdir(folder))
    .filter((name) => name.endsWith("_snapshot.json"))
    .toSorted();
  const text = await readFile(path.join(folder, newest.at(-1) ?? ""), "utf8");
  return Object.values(snapshotSchema.parse(JSON.parse(text)).tables);
};

const unlessEmpty = (keys: object, otherwise: string[]) =>
  Object.keys(keys).length > 0 ? Object.keys(keys) : otherwise;

const declared = await readSnapshot();
const tables = await readTables(sql);

describe("the names of the schema", () => {
  it("stand in the database as they were declared: none was cut at 63 bytes, none was made up", () => {
    const inDatabase = tables.map(({ name, indexes, constraints, policies }) => ({
      name,
      names: [
        ...indexes.map((index) => index.name),
        ...policies.map((policy) => policy.name),
        ...constraints
          .filter(({ type }) => type === "foreign key" || type === "check")
          .map((constraint) => constraint.name),
      ].toSorted(),
    }));
    const asDeclared = declared.map((table) => ({
      name: table.name,
      names: [
        // A key of one column has no name in the snapshot; PostgreSQL's own is this.
        ...unlessEmpty(table.compositePrimaryKeys, [`${table.name}_pkey`]),
        ...Object.keys(table.indexes),
        ...Object.keys(table.foreignKeys),
        ...Object.keys(table.uniqueConstraints),
        ...Object.keys(table.policies),
        ...Object.keys(table.checkConstraints),
      ].toSorted(),
    }));
    expect(inDatabase).toEqual(asDeclared.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  });

  it("begin with the table's, so that an error or a log line says where it comes from", () => {
    const strangers = tables.flatMap(({ name, indexes, constraints, policies }) =>
      [...indexes, ...policies, ...constraints].filter((one) => !one.name.startsWith(`${name}_`)),
    );
    expect(strangers).toEqual([]);
  });
});
