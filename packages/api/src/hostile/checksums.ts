import { isMemberOwned, readTables, withConnection } from "@companion/db/testing";

/** The tables that members own, by name. */
export const readMemberTables = (url: string): Promise<string[]> =>
  withConnection(url, async (sql) =>
    (await readTables(sql)).filter(isMemberOwned).map(({ name }) => name),
  );

/** What each table holds, of all members and as the owner sees it: its rows and a sum over them. */
export const readChecksums = async (url: string): Promise<unknown> => {
  const sums = ["users", ...(await readMemberTables(url))].map(
    (name) => `
      select '${name}' as name, count(*)::int as rows,
        coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum from ${name} t`,
  );
  return withConnection(url, async (sql) => [
    ...(await sql.unsafe(`${sums.join(" union all ")} order by name`)),
  ]);
};

/** How many rows a member has in each of these tables. */
export const countRows = (
  url: string,
  { of: userId, tables }: { of: string; tables: readonly string[] },
): Promise<unknown> => {
  const counts = tables.map(
    (name) =>
      `select '${name}' as name, count(*)::int as rows from ${name} where user_id = '${userId}'`,
  );
  return withConnection(url, async (sql) => [
    ...(await sql.unsafe(`${counts.join(" union all ")} order by name`)),
  ]);
};
