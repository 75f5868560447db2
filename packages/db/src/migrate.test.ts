import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type postgres from "postgres";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrate, MigrationError, migrationsFolder } from "./migrate.ts";
import { withConnection } from "./testing/admin.ts";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "./testing/index.ts";

const journalSchema = z.looseObject({
  entries: z.array(z.looseObject({ idx: z.number(), when: z.number(), tag: z.string() })),
});
type Journal = z.infer<typeof journalSchema>;

let folder: string;
let databases: TestDatabase[] = [];

const use = async (made: Promise<TestDatabase>): Promise<string> => {
  const database = await made;
  databases.push(database);
  return database.url;
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "companion-migrations-"));
  await cp(migrationsFolder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(async () => {
  await Promise.all(databases.map(({ drop }) => drop()));
  databases = [];
});

const changeJournal = async (change: (journal: Journal) => void): Promise<void> => {
  const file = path.join(folder, "meta/_journal.json");
  const journal = journalSchema.parse(JSON.parse(await readFile(file, "utf8")));
  change(journal);
  await writeFile(file, JSON.stringify(journal));
};

/** Adds a migration to the copy of the folder, `later` milliseconds after the last one. */
const addMigration = async (tag: string, text: string, later = 1): Promise<void> => {
  await writeFile(path.join(folder, `${tag}.sql`), text);
  await changeJournal(({ entries }) => {
    const when = (entries.at(-1)?.when ?? 0) + later;
    entries.push({ idx: entries.length, version: "7", when, tag, breakpoints: true });
  });
};

const tableNamed = (url: string, name: string) =>
  withConnection(url, async (sql: postgres.Sql) => {
    const [row] = await sql<{ found: boolean }[]>`select to_regclass(${name}) is not null as found`;
    return row?.found;
  });

describe("two migrators that start at once", () => {
  it("both succeed: one applies everything, the other finds nothing left to do", async () => {
    const url = await use(createEmptyDatabase());
    const results = await Promise.all([migrate({ url }), migrate({ url })]);
    const applied = results.map((result) => result.applied);
    expect(applied.filter((tags) => tags.length === 0)).toHaveLength(1);
    expect(applied.flat()[0]).toBe("0000_roles");
    expect(await migrate({ url })).toEqual({ applied: [] });
  });
});

describe("a migrator", () => {
  it("applies what is new, in order, and says so", async () => {
    const url = await use(createTestDatabase());
    await addMigration("9001_first", "create table first (id int)");
    await addMigration("9002_second", "alter table first add column name text");
    const lines: string[] = [];
    const { applied } = await migrate({ url, folder, log: (line) => lines.push(line) });
    expect(applied).toEqual(["9001_first", "9002_second"]);
    expect(lines).toEqual(["Applying 9001_first, 9002_second"]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    const url = await use(createTestDatabase());
    const file = path.join(folder, "0002_grants.sql");
    await writeFile(file, `${await readFile(file, "utf8")}\n-- a word more`);
    await expect(migrate({ url, folder })).rejects.toThrow(MigrationError);
    await expect(migrate({ url, folder })).rejects.toThrow("0002_grants differs");
  });

  it("refuses a migration that is dated before its predecessor, which would be skipped in silence", async () => {
    const url = await use(createTestDatabase());
    await addMigration("9001_early", "create table early (id int)", -1);
    await expect(migrate({ url, folder })).rejects.toThrow("9001_early is dated before");
    expect(await tableNamed(url, "early")).toBe(false);
  });

  it("refuses a database that a newer version has migrated", async () => {
    const url = await use(createTestDatabase());
    await changeJournal(({ entries }) => entries.pop());
    await expect(migrate({ url, folder })).rejects.toThrow("by a newer version");
  });

  it("applies all that is new or nothing, and can run again once the failure is mended", async () => {
    const url = await use(createTestDatabase());
    await addMigration("9001_good", "create table good (id int)");
    await addMigration(
      "9002_bad",
      "create table bad (id int);\n--> statement-breakpoint\nselect 1 / 0",
    );
    await expect(migrate({ url, folder })).rejects.toThrow("select 1 / 0");
    expect(await tableNamed(url, "good")).toBe(false);
    expect(await tableNamed(url, "bad")).toBe(false);
    await writeFile(path.join(folder, "9002_bad.sql"), "create table bad (id int)");
    expect((await migrate({ url, folder })).applied).toEqual(["9001_good", "9002_bad"]);
  });
});
