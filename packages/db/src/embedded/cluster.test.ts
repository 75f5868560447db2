import { readFile, stat } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withConnection } from "../testing/admin.ts";
import { startEmbedded, type EmbeddedPostgres } from "./start.ts";

let server: EmbeddedPostgres;

beforeAll(async () => {
  const dataDir = join(tmpdir(), `companion-cluster-${randomUUID()}`);
  server = await startEmbedded({ dataDir, persistent: false });
});

afterAll(() => server.stop());

describe("a new data folder", () => {
  it("holds a UTF-8, UTC database of PostgreSQL 18 that a plain owner can migrate", async () => {
    const [facts] = await withConnection(
      server.url,
      (sql) => sql`
        SELECT current_setting('server_version_num')::int / 10000 AS major,
          current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone,
          current_setting('listen_addresses') AS listens, current_user AS role,
          rolsuper AS superuser, rolcreaterole AS makes_roles,
          (SELECT datdba::regrole::text FROM pg_database WHERE datname = current_database()) AS owner
        FROM pg_roles WHERE rolname = current_user`,
    );
    expect(facts).toEqual({
      major: 18,
      encoding: "UTF8",
      zone: "UTC",
      listens: "127.0.0.1",
      role: "companion_owner",
      superuser: false,
      makes_roles: true,
      owner: "companion_owner",
    });
    await withConnection(server.url, async (sql) => {
      for (const name of ["pg_trgm", "unaccent", "btree_gin"]) {
        await sql`CREATE EXTENSION ${sql(name)}`;
      }
      await sql`CREATE ROLE some_member_role NOLOGIN`;
    });
  });

  it("is searched by words, whatever quotes and dashes surround them", async () => {
    const [row] = await withConnection(
      server.url,
      (sql) => sql`SELECT to_tsvector('simple', '“Zoë”—tired…')::text AS words`,
    );
    expect(row?.words).toBe("'tired':2 'zoë':1");
  });

  it("lets nobody in without the password, which only its owner can read", async () => {
    const url = new URL(server.url);
    expect((await stat(join(server.dataDir, "owner-password"))).mode & 0o777).toBe(0o600);
    const passwordFile = await readFile(join(server.dataDir, "owner-password"), "utf8");
    expect(url.password).toBe(passwordFile);
    for (const [user, password] of [
      ["companion_owner", "guess"],
      ["postgres", ""],
    ] as const) {
      url.username = user;
      url.password = password;
      await expect(withConnection(url.href, (sql) => sql`SELECT 1`)).rejects.toThrow(
        /password|28P01/,
      );
    }
  });

  it("keeps what members write out of the server's log, also when a statement fails", async () => {
    const secret = "I have told nobody";
    const failures = [
      `SELECT '${secret}' FROM no_such_table`,
      `SELECT '${secret}'::int`,
      `SELECT $1::text::int`,
    ];
    for (const statement of failures) {
      await expect(
        withConnection(server.url, (sql) =>
          sql.unsafe(statement, statement.includes("$1") ? [secret] : []),
        ),
      ).rejects.toThrow(postgres.PostgresError);
    }
    const log = await readFile(join(server.dataDir, "server.log"), "utf8");
    expect(log).toContain("ready to accept connections");
    expect(log).not.toContain(secret);
  });
});
