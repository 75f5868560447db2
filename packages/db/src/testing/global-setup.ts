import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { migrate } from "../migrate.ts";
import { withConnection, withDatabase } from "./admin.ts";
import type { TestServer } from "./context.ts";
import { startServer } from "./server.ts";

/**
 * Vitest's global setup: one server for the run and one migrated template; each test file clones it
 * (`createTestDatabase`). With TEST_DATABASE_URL or DATABASE_URL, databases of their own on that server.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prefix = `companion_test_${randomBytes(4).toString("hex")}_`;
  const template = `${prefix}template`;
  const { url, strategy, stop } = await startServer(prefix);
  try {
    await withConnection(url, async (sql) => void (await sql`CREATE DATABASE ${sql(template)}`));
    await migrate({ url: withDatabase(url, template) });
    // A connection to the template would make every clone wait for it, then fail.
    await withConnection(
      url,
      async (sql) => void (await sql`ALTER DATABASE ${sql(template)} ALLOW_CONNECTIONS false`),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("testServer", { url, template, prefix, strategy } satisfies TestServer);
  return stop;
}
