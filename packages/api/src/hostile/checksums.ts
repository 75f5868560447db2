import { isMemberOwned, readTables, withConnection } from "@companion/db/testing";

/** What the tables of all members hold, as the owner sees it: per table its rows and a sum over them. */
export const readChecksums = (url: string): Promise<unknown> =>
  withConnection(url, async (sql) => {
    const tables = (await readTables(sql)).filter(isMemberOwned);
    const sums = tables.map(
      ({ name }) =>
        `select '${name}' as name, count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum from ${name} t`,
    );
    const users =
      "select 'users', count(*)::int, coalesce(sum(hashtextextended(t::text, 0)), 0)::text from users t";
    return [...(await sql.unsafe([...sums, users].join(" union all ")))];
  });
