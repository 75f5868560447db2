import { isMemberOwned, readTables, withConnection } from "@companion/db/testing";

type Tables = Awaited<ReturnType<typeof readTables>>;
export type CloneTable = Tables[number];

/** Member-owned tables in an order in which each comes after those that it refers to. */
const inOrder = (tables: Tables): Tables => {
  const ordered: Tables = [];
  const add = (table: CloneTable): void => {
    if (ordered.includes(table)) return;
    for (const { target } of table.constraints) {
      const referred = tables.find(({ name }) => name === target?.table);
      if (referred !== undefined && referred !== table) add(referred);
    }
    ordered.push(table);
  };
  for (const table of tables) add(table);
  return ordered;
};

/** What a clone's column holds, in SQL over the row `t` that it is cloned from and the new member `u`. */
export type CloneColumn = (column: CloneTable["columns"][number]) => string;

const asItIs: CloneColumn = ({ name }) => `t.${name}`;

export interface CloneOptions {
  from: string;
  /** A query of the new members' ids, as `id`. */
  to: string;
  column?: CloneColumn;
  /** A condition in SQL on the rows of a table, over `t` and `u`. */
  only?: (table: CloneTable) => string;
}

/**
 * Gives members that have nothing yet the rows of another, as the owner of the database. By default the
 * ids are the same too, which keys that begin with the member allow: what can be done with the one's
 * rows can be done with the other's.
 */
export const cloneRows = (
  url: string,
  { from, to, column = asItIs, only = () => "true" }: CloneOptions,
): Promise<void> =>
  withConnection(url, async (sql) => {
    for (const table of inOrder((await readTables(sql)).filter(isMemberOwned))) {
      const columns = table.columns.filter(({ generated }) => !generated);
      const values = columns.map((one) => (one.name === "user_id" ? "u.id" : column(one)));
      await sql.unsafe(`
        insert into ${table.name} (${columns.map(({ name }) => name).join(", ")})
        select ${values.join(", ")} from (${to}) u, ${table.name} t
        where t.user_id = '${from}' and ${only(table)}`);
    }
  });

/** Adds that many members whose rows are just those of another; returns their ids. */
export const cloneMember = async (url: string, from: string, count: number): Promise<string[]> => {
  const members = await withConnection(
    url,
    (sql) => sql<{ id: string }[]>`
      insert into users (id, email, name)
      select id, id || '@example.org', 'Clone' from (select gen_random_uuid() as id from generate_series(1, ${count}))
      returning id`,
  );
  const ids = members.map(({ id }) => id);
  if (count > 0) {
    const to = `select unnest('{${ids.join(",")}}'::uuid[]) as id`;
    await cloneRows(url, { from, to });
  }
  return ids;
};
