import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { createTestDatabase } from "./testing/index.ts";

const { url, drop } = await createTestDatabase();
const sql = postgres(url, { max: 1, onnotice: () => undefined });

afterAll(async () => {
  await sql.end();
  await drop();
});

const roles = await sql<{ oid: number; name: string }[]>`
  select oid, rolname as name from pg_roles where starts_with(rolname, 'companion_')
    and rolname <> current_user and not rolsuper`;

describe("the roles that requests run as", () => {
  it("are the four of the schema", () => {
    expect(roles.map(({ name }) => name).toSorted()).toEqual([
      "companion_app",
      "companion_auth",
      "companion_queue",
      "companion_staff",
    ]);
  });

  it.each(roles)(
    "$name is bound by every policy and may make neither roles nor databases",
    async ({ oid }) => {
      const [rights] = await sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where oid = ${oid}`;
      expect(rights).toEqual({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      });
    },
  );

  it.each(roles)("$name owns nothing and belongs to no other role", async ({ oid }) => {
    const owned = await sql`
      select classid::regclass from pg_shdepend
      where refclassid = 'pg_authid'::regclass and refobjid = ${oid} and deptype = 'o'`;
    const above = await sql`select roleid::regrole from pg_auth_members where member = ${oid}`;
    expect([...owned, ...above]).toEqual([]);
  });

  it.each(roles)("$name may add no table, function or type", async ({ name }) => {
    const [rights] = await sql`
      select has_schema_privilege(${name}, 'public', 'create') as schema,
        has_database_privilege(${name}, current_database(), 'create') as database`;
    expect(rights).toEqual({ schema: false, database: false });
  });
});

it("no function lends its owner's rights to who calls it", async () => {
  const lending = await sql`
    select p.proname as name from pg_proc p join pg_roles r on r.oid = p.proowner
    where p.prosecdef and not r.rolsuper`;
  expect([...lending]).toEqual([]);
});
