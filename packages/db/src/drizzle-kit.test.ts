import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { migrate, migrationsFolder } from "./migrate.ts";
import { withConnection } from "./testing/admin.ts";
import { readTables } from "./testing/catalogue.ts";
import { createEmptyDatabase, createTestDatabase } from "./testing/index.ts";

const root = path.dirname(migrationsFolder);
const program = path.join(root, "node_modules/drizzle-kit/bin.cjs");

const drizzleKit = async (args: string[], env: Record<string, string> = {}): Promise<string> => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  return stdout + stderr;
};

/** The schema of a database: its tables, and beside them functions, grants and the job queue's tables. */
const schemaOf = (url: string) =>
  withConnection(url, async (sql) => ({
    tables: await readTables(sql),
    others: await sql.unsafe(`
      select 'table ' || oid::regclass || ' ' || coalesce(relacl::text, '') as what from pg_class
        where relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
      union all select 'column ' || attrelid::regclass || '.' || attname || ' ' || attacl::text
        from pg_attribute where attacl is not null and attrelid::regclass::text !~ '^pg_'
      union all select 'function ' || oid::regprocedure || ' ' || md5(prosrc) from pg_proc
        where pronamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
      order by 1`),
  }));

it("drizzle-kit migrate alone makes the same schema as our migrator, which then finds nothing to do", async () => {
  const [empty, migrated] = await Promise.all([createEmptyDatabase(), createTestDatabase()]);
  await drizzleKit(["migrate"], { DATABASE_URL: empty.url });
  expect(await schemaOf(empty.url)).toEqual(await schemaOf(migrated.url));
  expect(await migrate({ url: empty.url })).toEqual({ applied: [] });
  await Promise.all([empty.drop(), migrated.drop()]);
});

it("drizzle-kit generate finds no change: the migrations hold all that the tables declare", async () => {
  // Beside the sources, because drizzle-kit takes its folder from the place where it runs.
  const scratch = await mkdtemp(path.join(root, "node_modules/.drizzle-kit-test-"));
  try {
    const out = path.join(scratch, "drizzle");
    await cp(migrationsFolder, out, { recursive: true });
    const config = path.join(scratch, "drizzle.config.ts");
    const given = JSON.stringify({ out: path.relative(root, out) });
    await writeFile(
      config,
      `import given from "../../drizzle.config.ts"; export default { ...given, ...${given} };`,
    );
    const output = await drizzleKit(["generate", "--config", path.relative(root, config)]);
    expect(output).toContain("No schema changes");
    expect(await readdir(out)).toEqual(await readdir(migrationsFolder));
  } finally {
    await rm(scratch, { recursive: true });
  }
});
