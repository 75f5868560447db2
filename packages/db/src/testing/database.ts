import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { withConnection, withDatabase } from "./admin.ts";
import "./context.ts";

/** A database of one test file: migrated, empty, and nobody else's. */
export interface TestDatabase {
  /** Signs in as the owner; the roles of requests are reached as in production. */
  url: string;
  /** Drops it, with whatever is still connected. The end of the run does so too. */
  drop(): Promise<void>;
}

/**
 * Clones the migrated template. Needs the global setup in the package's vitest.config.ts:
 * `globalSetup: "@companion/db/testing/global-setup"`.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  const { template, strategy } = inject("testServer");
  return createDatabase({ template, strategy });
}

/** A database without a schema, to migrate. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase({ template: "template1", strategy: inject("testServer").strategy });
}

async function createDatabase(from: { template: string; strategy: string }): Promise<TestDatabase> {
  const { url, prefix } = inject("testServer");
  const name = `${prefix}${randomBytes(6).toString("hex")}`;
  await withConnection(
    url,
    (sql) =>
      sql`CREATE DATABASE ${sql(name)} TEMPLATE ${sql(from.template)} STRATEGY ${sql(from.strategy)}`,
  );
  return {
    url: withDatabase(url, name),
    drop: () =>
      withConnection(url, async (sql) => {
        await sql`DROP DATABASE IF EXISTS ${sql(name)} WITH (FORCE)`;
      }),
  };
}
