import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import {
  type CatalogueTable,
  isMemberOwned,
  localTables,
  readTables,
} from "./testing/catalogue.ts";
import { insertSampleMember, type SampleMember } from "./testing/sample-rows.ts";
import { createTestDatabase } from "./testing/index.ts";

const { url, drop } = await createTestDatabase();

/** One connection of a role, as the pools make them. */
const connectAs = (role: string) =>
  postgres(url, { max: 1, connection: { role }, onnotice: () => undefined });

const owner = postgres(url, { max: 1, onnotice: () => undefined });
const app = connectAs("companion_app");

const tables = await readTables(owner);
const alice = await insertSampleMember(owner);
const bob = await insertSampleMember(owner);

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await drop();
});

const rowsOf = (member: SampleMember, table: string) => member.rows.get(table) ?? [];
const countOf = (member: SampleMember, table: string) => rowsOf(member, table).length;

/** Runs `work` as the role of requests, for a member; whatever it writes is rolled back. */
const asMember = async <T>(
  member: SampleMember,
  work: (tx: postgres.Sql) => Promise<T>,
): Promise<T> => {
  await app`begin`;
  try {
    await app`select app_set_user(${member.userId})`;
    return await work(app);
  } finally {
    await app`rollback`;
  }
};

/** Whose rows are seen, and how many of each member. */
const ownersSeen = async (sql: postgres.Sql, table: string) =>
  Object.fromEntries(
    (
      await sql<{ owner: string; rows: number }[]>`
        select user_id as owner, count(*)::int as rows from ${sql(table)} group by 1`
    ).map(({ owner: userId, rows }) => [userId, rows]),
  );

const refused = { code: "42501" }; // insufficient_privilege

const forbids = (table: CatalogueTable, command: "update" | "delete") =>
  !table.policies.some((policy) => policy.command === "all" || policy.command === command);

const memberTables = tables.filter(isMemberOwned);
const appendOnly = memberTables.filter((table) => forbids(table, "update"));
const changeable = memberTables.filter((table) => !forbids(table, "update"));

/** A finding of danger is not a member's to remove, though their messages add to it. */
const undeletable = ["user_crisis_flags"];
const deletable = changeable.filter(({ name }) => !undeletable.includes(name));

describe.each(memberTables)("$name, to the role of members' requests", ({ name }) => {
  it("is empty as long as no member is set", async () => {
    expect(await ownersSeen(app, name)).toEqual({});
  });

  it("holds the rows of the member that is set, and of no other", async () => {
    expect(await asMember(alice, (tx) => ownersSeen(tx, name))).toEqual({
      [alice.userId]: countOf(alice, name),
    });
    expect(await asMember(bob, (tx) => ownersSeen(tx, name))).toEqual({
      [bob.userId]: countOf(bob, name),
    });
  });

  it("is empty again after the commit, on the connection that served a member", async () => {
    await app`begin`;
    await app`select app_set_user(${alice.userId})`;
    await app`commit`;
    expect(await ownersSeen(app, name)).toEqual({});
  });

  it("takes no row in another member's name, nor in anybody's while no member is set", async () => {
    const [{ id: _, ...row } = {}] = rowsOf(alice, name);
    const insert = (tx: postgres.Sql) => tx`insert into ${tx(name)} ${tx(row)}`;
    await expect(asMember(bob, insert)).rejects.toMatchObject(refused);
    await expect(insert(app)).rejects.toMatchObject(refused);
  });
});

describe.each(changeable)("$name, to the role of members' requests", ({ name }) => {
  it("lets members change their own rows, and touches no row of another", async () => {
    const update = (tx: postgres.Sql) =>
      tx`update ${tx(name)} set updated_at = now() where user_id = ${alice.userId}`;
    expect(await asMember(alice, update)).toHaveProperty("count", countOf(alice, name));
    expect(await asMember(bob, update)).toHaveProperty("count", 0);
  });

  it("lets no row be given to another member", async () => {
    const give = (tx: postgres.Sql) => tx`update ${tx(name)} set user_id = ${bob.userId}`;
    await expect(asMember(alice, give)).rejects.toMatchObject(refused);
  });
});

const removal = (table: string) => (tx: postgres.Sql) =>
  tx`delete from ${tx(table)} where user_id = ${alice.userId}`;

describe("removing a row", () => {
  it.each(deletable)("of $name is for its own member", async ({ name }) => {
    expect(await asMember(alice, removal(name))).toHaveProperty("count", countOf(alice, name));
    expect(await asMember(bob, removal(name))).toHaveProperty("count", 0);
  });

  it.each(undeletable)("of %s is for no member", async (name) => {
    await expect(asMember(alice, removal(name))).rejects.toMatchObject(refused);
  });
});

describe("what is only ever added to", () => {
  it("are the histories and what was said of suicide", () => {
    expect(appendOnly.map(({ name }) => name)).toEqual([
      "user_crisis_flag_events",
      "user_memory_revisions",
      "user_suicidal_thoughts",
    ]);
  });

  it.each(appendOnly)(
    "$name refuses change and removal, also of one's own rows",
    async ({ name }) => {
      const update = (tx: postgres.Sql) => tx`update ${tx(name)} set updated_at = now()`;
      const remove = (tx: postgres.Sql) => tx`delete from ${tx(name)}`;
      await expect(asMember(alice, update)).rejects.toMatchObject(refused);
      await expect(asMember(alice, remove)).rejects.toMatchObject(refused);
    },
  );
});

describe("a member's own account", () => {
  const theirs = ["name", "image", "locale", "time_zone", "country", "region", "updated_at"];
  const columns = tables.find(({ name }) => name === "users")?.columns ?? [];
  const others = columns.filter(({ name }) => !theirs.includes(name));
  const change = (column: string) => (tx: postgres.Sql) =>
    tx`update users set ${tx(column)} = ${tx(column)} where id = ${alice.userId}`;

  it.each(theirs)("has a %s that its member may change, and no other member", async (column) => {
    expect(await asMember(alice, change(column))).toHaveProperty("count", 1);
    expect(await asMember(bob, change(column))).toHaveProperty("count", 0);
  });

  it.each(others)("has a $name that no member may change", async ({ name }) => {
    await expect(asMember(alice, change(name))).rejects.toMatchObject(refused);
  });

  it("cannot be made reviewer or admin by its member", async () => {
    const promote = (tx: postgres.Sql) => tx`update users set role = 'admin'`;
    await expect(asMember(alice, promote)).rejects.toMatchObject(refused);
  });

  it("is the only one that a member's request sees, and none without a member", async () => {
    const ids = async (tx: postgres.Sql) =>
      (await tx<{ id: string }[]>`select id from users`).map(({ id }) => id);
    expect(await asMember(alice, ids)).toEqual([alice.userId]);
    expect(await ids(app)).toEqual([]);
  });

  it("is neither made nor removed by a member's request", async () => {
    await expect(
      asMember(
        alice,
        (tx) => tx`insert into users (email, name) values ('eve@example.org', 'Eve')`,
      ),
    ).rejects.toMatchObject(refused);
    await expect(asMember(alice, (tx) => tx`delete from users`)).rejects.toMatchObject(refused);
  });
});

describe("the job queue, to the role of members' requests", () => {
  it.each(["data", "output"])("does not show the %s of a job", async (column) => {
    await expect(app`select ${app(column)} from pgboss.job_common`).rejects.toMatchObject(refused);
  });

  it("lets no job be changed or taken away", async () => {
    await expect(app`update pgboss.job_common set data = null`).rejects.toMatchObject(refused);
    await expect(app`delete from pgboss.job_common`).rejects.toMatchObject(refused);
  });
});

describe("what a role has no business with, it cannot read", () => {
  const closed = [
    ...localTables.map((table) => ["companion_app", table]),
    ...memberTables.map(({ name }) => ["companion_auth", name]),
    ...tables.map(({ name }) => ["companion_queue", name]),
    ...tables.map(({ name }) => ["companion_staff", name]),
    ["companion_app", "pgboss.job"],
    ["companion_auth", "pgboss.job"],
    ["companion_staff", "pgboss.job"],
  ];

  it.each(closed)("%s: %s", async (role = "", table = "") => {
    const [privileges] = await owner`
      select has_table_privilege(${role}, ${table}, 'select, insert, update, delete, truncate') as any`;
    const sql = role === "companion_app" ? app : connectAs(role);
    try {
      await expect(sql`select * from ${sql(table)}`).rejects.toMatchObject(refused);
    } finally {
      if (sql !== app) await sql.end();
    }
    expect(privileges).toEqual({ any: false });
  });
});
