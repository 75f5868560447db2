import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import {
  type CatalogueTable,
  isMemberOwned,
  localTables,
  readTables,
} from "./testing/catalogue.ts";
import { createTestDatabase } from "./testing/index.ts";

const { url, drop } = await createTestDatabase();
const sql = postgres(url, { max: 1, fetch_types: true, onnotice: () => undefined });

afterAll(async () => {
  await sql.end();
  await drop();
});

/** What a rule finds wrong with a table; `breach` is DDL that it must find something wrong with. */
interface Rule {
  rule: string;
  wrong(table: CatalogueTable): readonly string[];
  breach: string;
}

const namesWhere = <T extends { name: string }>(all: readonly T[], is: (one: T) => boolean) =>
  all.filter(is).map(({ name }) => name);
const of = (table: CatalogueTable, type: string) =>
  table.constraints.filter((constraint) => constraint.type === type);
const column = (table: CatalogueTable, name: string) =>
  table.columns.find((one) => one.name === name);
const unless = (holds: boolean, name: string) => (holds ? [] : [name]);

const ownRows = "(user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid)";

const memberRules: Rule[] = [
  {
    rule: "names its member in user_id, a uuid that is never null",
    wrong: (table) => {
      const userId = column(table, "user_id");
      return unless(userId?.type === "uuid" && userId.notNull, "user_id");
    },
    breach: "create table breach (id uuid)",
  },
  {
    rule: "has a primary key that begins with the member",
    wrong: (table) => {
      const [key] = of(table, "primary key");
      return unless(key?.columns[0] === "user_id", "primary key");
    },
    breach: "create table breach (id uuid, user_id uuid, primary key (id, user_id))",
  },
  {
    rule: "goes with its member: a foreign key to users that cascades",
    wrong: (table) =>
      unless(
        of(table, "foreign key").some(
          ({ columns, target, onDelete }) =>
            columns.join() === "user_id" && target?.table === "users" && onDelete === "cascade",
        ),
        "foreign key to users",
      ),
    breach: "create table breach (user_id uuid references users (id))",
  },
  {
    rule: "is unique within a member only",
    wrong: ({ indexes }) =>
      namesWhere(indexes, ({ unique, columns }) => unique && !columns.includes("user_id")),
    breach: "create table breach (user_id uuid, name text unique)",
  },
  {
    rule: "refers to other tables of members by the member first",
    wrong: (table) =>
      namesWhere(
        of(table, "foreign key"),
        ({ columns, target }) =>
          target !== null &&
          isMemberOwned({ name: target.table }) &&
          (columns[0] !== "user_id" || target.columns[0] !== "user_id"),
      ),
    breach: `create table other (user_id uuid, id uuid unique);
      create table breach (user_id uuid, other_id uuid references other (id))`,
  },
  {
    rule: "refers to no undistributed table, from which no cascade would come",
    wrong: (table) =>
      namesWhere(of(table, "foreign key"), ({ target }) =>
        localTables.includes(target?.table ?? ""),
      ),
    breach: "create table breach (user_id uuid, session_id uuid references sessions (id))",
  },
  {
    rule: "never writes into a row because another row changed",
    wrong: (table) =>
      namesWhere(
        of(table, "foreign key"),
        ({ onDelete, onUpdate }) =>
          !["cascade", "restrict", "no action"].includes(onDelete) ||
          !["restrict", "no action"].includes(onUpdate),
      ),
    breach: "create table breach (user_id uuid references users (id) on delete set null)",
  },
  {
    rule: "does not refer to itself",
    wrong: (table) =>
      namesWhere(of(table, "foreign key"), ({ target }) => target?.table === table.name),
    breach: "create table breach (id uuid primary key, parent uuid references breach (id))",
  },
  {
    rule: "has b-tree indexes only: row-level security keeps the planner from any other",
    wrong: ({ indexes }) => namesWhere(indexes, ({ method }) => method !== "btree"),
    breach: "create table breach (tags text[]); create index on breach using gin (tags)",
  },
  {
    rule: "shows a member's requests the rows of that member, by a plain comparison",
    wrong: ({ policies }) => {
      const forMembers = policies.filter(({ roles }) => roles.includes("companion_app"));
      const covered = forMembers.map(({ command }) => command);
      return [
        ...namesWhere(forMembers, ({ expressions }) =>
          expressions.some((rule) => rule !== ownRows),
        ),
        ...unless(covered.includes("all") || covered.includes("select"), "no policy to read"),
        ...unless(covered.includes("all") || covered.includes("insert"), "no policy to add"),
      ];
    },
    breach: `create table breach (user_id uuid);
      create policy breach_member on breach to companion_app
        using (user_id = (select current_setting('app.user_id')::uuid))`,
  },
];

const allRules: Rule[] = [
  {
    rule: "has row-level security on, and not forced on its owner",
    wrong: ({ name, rowSecurity, forced }) => unless(rowSecurity && !forced, name),
    breach: "create table breach (user_id uuid)",
  },
  {
    rule: "opens its rows to named roles only",
    wrong: ({ policies }) => namesWhere(policies, ({ roles }) => roles.includes("-")),
    breach: "create table breach (user_id uuid); create policy breach_all on breach using (true)",
  },
  {
    rule: "says when a row was made and changed",
    wrong: (table) =>
      ["created_at", "updated_at"].filter((name) => {
        const at = column(table, name);
        return at?.expression !== "now()" || !at.notNull;
      }),
    breach: "create table breach (created_at timestamptz(3) not null default now())",
  },
  {
    rule: "keeps times to the millisecond, as a Date does",
    wrong: ({ columns }) =>
      namesWhere(
        columns,
        ({ type }) => type.startsWith("timestamp") && type !== "timestamp(3) with time zone",
      ),
    breach: "create table breach (at timestamptz)",
  },
  {
    rule: "has no trigger",
    wrong: ({ triggers }) => triggers,
    breach: `create table breach (id uuid);
      create trigger touch before update on breach
        for each row execute function suppress_redundant_updates_trigger()`,
  },
  {
    rule: "has a name of at most 54 characters",
    wrong: ({ name }) => unless(name.length <= 54, name),
    breach: `create table ${"b".repeat(55)} (id uuid)`,
  },
];

/** The functions that run anew on each call, apart from the one that makes ids. */
const volatileFunctions = new Set(
  (
    await sql<{ name: string }[]>`
      select distinct proname as name from pg_proc where provolatile = 'v' and proname <> 'uuidv7'`
  ).map(({ name }) => name),
);

allRules.push({
  rule: "fills columns by nothing volatile but uuidv7()",
  wrong: ({ columns }) =>
    namesWhere(columns, ({ expression }) =>
      [...(expression ?? "").matchAll(/([a-z_0-9]+)\(/gu)].some(([, name = ""]) =>
        volatileFunctions.has(name),
      ),
    ),
  breach: "create table breach (id uuid default gen_random_uuid())",
});

const wrongOf = (rule: Rule, tables: readonly CatalogueTable[]) =>
  tables.flatMap((table) => rule.wrong(table).map((what) => `${table.name}: ${what}`));

/** What the rule finds once its breach is part of the schema; nothing of it stays. */
const foundInBreach = async (rule: Rule): Promise<string[]> => {
  const before = new Set((await readTables(sql)).map(({ name }) => name));
  await sql`begin`;
  await sql.unsafe(rule.breach);
  const added = (await readTables(sql)).filter(({ name }) => !before.has(name));
  await sql`rollback`;
  return wrongOf(rule, added);
};

const tables = await readTables(sql);

describe("every table of members", () => {
  it("is meant: the spine, the conversations and the flags are among them", () => {
    const names = namesWhere(tables, isMemberOwned);
    expect(names).toEqual(
      expect.arrayContaining(["user_memory_items", "user_conversations", "user_crisis_flags"]),
    );
  });

  it.each(memberRules)("$rule", async (rule) => {
    expect(wrongOf(rule, tables.filter(isMemberOwned))).toEqual([]);
    expect(await foundInBreach(rule)).not.toEqual([]);
  });
});

describe("every table", () => {
  it.each(allRules)("$rule", async (rule) => {
    expect(wrongOf(rule, tables)).toEqual([]);
    expect(await foundInBreach(rule)).not.toEqual([]);
  });
});
