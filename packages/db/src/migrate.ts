import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { z } from "zod";

/** The folder of the migrations, `drizzle/` at the root of the repository. */
export const migrationsFolder = path.resolve(import.meta.dirname, "../../../drizzle");

// Any constant will do; it keeps two migrators of one database apart.
const migrationLock = 7_305_114_812;

const minimumVersion = 170_000;

const journalSchema = z.object({
  entries: z.array(z.object({ tag: z.string(), when: z.number() })),
});

interface Migration {
  tag: string;
  when: number;
  hash: string;
}

/** A migration that cannot be run, with what to do about it. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

const readJournal = async (folder: string): Promise<Migration[]> => {
  const journal = journalSchema.parse(
    JSON.parse(await readFile(path.join(folder, "meta/_journal.json"), "utf8")),
  );
  return Promise.all(
    journal.entries.map(async ({ tag, when }) => {
      const text = await readFile(path.join(folder, `${tag}.sql`), "utf8");
      return { tag, when, hash: createHash("sha256").update(text).digest("hex") };
    }),
  );
};

const readApplied = async (sql: postgres.Sql): Promise<string[]> => {
  const [found] = await sql<{ name: string | null }[]>`
    select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (found?.name == null) return [];
  const rows = await sql<{ hash: string }[]>`
    select hash from drizzle.__drizzle_migrations order by created_at, id`;
  return rows.map((row) => row.hash);
};

/** What of the journal is still to be applied; throws where the database does not match its beginning. */
const pendingOf = (journal: Migration[], applied: string[]): Migration[] => {
  for (const [index, hash] of applied.entries()) {
    const expected = journal[index];
    if (expected === undefined) {
      throw new MigrationError(
        `The database has ${applied.length} migrations, this version knows ${journal.length}: it was migrated by a newer version. Deploy that version, or restore a backup.`,
      );
    }
    if (expected.hash !== hash) {
      throw new MigrationError(
        `Migration ${expected.tag} differs from the one that was applied. Applied migrations are never edited: restore the file and write a new migration.`,
      );
    }
  }
  for (const [index, migration] of journal.entries()) {
    const previous = journal[index - 1];
    if (previous !== undefined && migration.when <= previous.when) {
      throw new MigrationError(
        `Migration ${migration.tag} is dated before ${previous.tag}, so it would be skipped in silence. Generate it again.`,
      );
    }
  }
  return journal.slice(applied.length);
};

/**
 * Applies the migrations that a database lacks, as its owner. Migrators of one database wait for each
 * other; what is applied is compared with the journal by hash, so that nothing is skipped in silence.
 */
export const migrate = async (options: {
  url: string;
  folder?: string;
  log?: (line: string) => void;
}): Promise<{ applied: string[] }> => {
  const { url, folder = migrationsFolder, log = () => undefined } = options;
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [server] = await client<{ version: number }[]>`
      select current_setting('server_version_num')::int as version`;
    if (server !== undefined && server.version < minimumVersion) {
      throw new MigrationError(`PostgreSQL 17 or newer is needed; this is ${server.version}.`);
    }
    await client`select pg_advisory_lock(${migrationLock})`;
    const journal = await readJournal(folder);
    const pending = pendingOf(journal, await readApplied(client));
    if (pending.length > 0) {
      log(`Applying ${pending.map((migration) => migration.tag).join(", ")}`);
      await runMigrations(drizzle({ client }), { migrationsFolder: folder });
      const left = pendingOf(journal, await readApplied(client));
      if (left.length > 0) {
        throw new MigrationError(
          `Not applied: ${left.map((migration) => migration.tag).join(", ")}.`,
        );
      }
    }
    return { applied: pending.map((migration) => migration.tag) };
  } finally {
    await client.end();
  }
};
