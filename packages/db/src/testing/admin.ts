import postgres from "postgres";

/** Runs `work` on a connection of its own, and closes that. */
export async function withConnection<T>(
  url: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Drops the databases of one run, also those that still have connections. */
export async function dropDatabases(url: string, prefix: string): Promise<void> {
  await withConnection(url, async (sql) => {
    const found = await sql<{ name: string }[]>`
      SELECT datname AS name FROM pg_database WHERE starts_with(datname, ${prefix})`;
    for (const { name } of found) await sql`DROP DATABASE IF EXISTS ${sql(name)} WITH (FORCE)`;
  });
}
