import { inject, describe, expect, it } from "vitest";
import { withConnection, dropDatabases, withDatabase } from "./admin.ts";
import { createTestDatabase } from "./database.ts";

const names = (url: string) =>
  withConnection(url, async (sql) =>
    (await sql<{ datname: string }[]>`SELECT datname FROM pg_database`).map((row) => row.datname),
  );
const nameOf = (url: string) => new URL(url).pathname.slice(1);

describe("a test file's database", () => {
  it("is migrated, and owned by a role that is no superuser", async () => {
    const { url, drop } = await createTestDatabase();
    const [facts] = await withConnection(
      url,
      (sql) => sql`
        SELECT to_regclass('users') IS NOT NULL AS migrated, rolsuper AS superuser
        FROM pg_roles WHERE rolname = current_user`,
    );
    expect(facts).toEqual({ migrated: true, superuser: false });
    await drop();
  });

  it("is its own: what one file writes, another that started at the same time does not see", async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, createTestDatabase));
    for (const { url } of databases) {
      await withConnection(url, async (sql) => {
        const [before] = await sql`SELECT to_regclass('written_by_a_test') AS written`;
        expect(before?.written).toBeNull();
        await sql`CREATE TABLE written_by_a_test ()`;
      });
    }
    await Promise.all(databases.map(({ drop }) => drop()));
  });

  it("is gone after drop, also under a connection that a test forgot", async () => {
    const { url, drop } = await createTestDatabase();
    await withConnection(url, async (sql) => {
      await sql`SELECT 1`;
      await drop();
    });
    expect(await names(inject("testServer").url)).not.toContain(nameOf(url));
  });
});

describe("the end of a run", () => {
  it("drops the databases of that run and no others", async () => {
    const { url, prefix } = inject("testServer");
    const other = `${prefix.replace("companion_test_", "companion_ended_")}`;
    const leftover = `${other}1`;
    await withConnection(url, (sql) => sql`CREATE DATABASE ${sql(leftover)}`);
    const kept = await createTestDatabase();
    await dropDatabases(url, other);
    const left = await names(url);
    expect(left).not.toContain(leftover);
    expect(left).toContain(nameOf(kept.url));
    expect(withDatabase(url, nameOf(kept.url))).toBe(kept.url);
    await kept.drop();
  });
});
