import { withConnection } from "@companion/db/testing";
import { type CloneColumn, cloneRows, type CloneTable } from "./clones.ts";

/** An id of the clone's own, the same wherever it stands. */
const ownIds: CloneColumn = ({ name, type }) =>
  type === "uuid" ? `md5(u.id::text || t.${name}::text)::uuid` : `t.${name}`;

/** The column that names the memory to which a table's rows belong. */
const itemColumn: (table: CloneTable) => string | undefined = ({ name, constraints }) =>
  name === "user_memory_items"
    ? "id"
    : constraints
        .find(({ target }) => target?.table === "user_memory_items")
        ?.columns.find((column) => column !== "user_id");

/**
 * Fills a database as a service of 100,000 members leaves it, of whom every twentieth has talked: with all
 * rows of `from`, apart from memories, of which each has some kinds and not all. Then the planner has
 * its statistics.
 */
export const addCrowd = async (url: string, from: string): Promise<void> => {
  await withConnection(url, async (sql) => {
    await sql`
      insert into users (id, email, name)
      select md5('crowd' || n)::uuid, 'crowd-' || n || '@example.org', 'Crowd'
      from generate_series(1, 100000) n`;
    // Pieces of a reply are there only while it is written.
    await sql`
      insert into user_reply_chunks (user_id, run_id, seq, type, text)
      select user_id, id, 1, 'delta', 'A piece.' from user_reply_runs where user_id = ${from}`;
  });
  await cloneRows(url, {
    from,
    to: "select md5('crowd' || n)::uuid as id from generate_series(20, 100000, 20) n",
    column: ownIds,
    only: (table) => {
      const item = itemColumn(table);
      return item === undefined ? "true" : `hashtext(u.id::text || t.${item}::text) % 8 = 0`;
    },
  });
  await withConnection(url, async (sql) => {
    await sql`analyze`;
  });
};
