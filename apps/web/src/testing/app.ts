import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { createApi } from "@companion/api";
import { createTestDatabase } from "@companion/db/testing";
import { startWorker } from "@companion/services";
import { ended, runNext } from "./next.ts";

/** A running app with a database and a worker of its own. */
export interface RunningApp {
  url: string;
  stop(): Promise<void>;
}

/** The address that a starting server prints. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("next start has no output to read");
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\/\/localhost:\d+/u.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error("next start ended before it listened");
}

/** Starts the built app as in production, on a free port. */
export async function startApp(): Promise<RunningApp> {
  const database = await createTestDatabase();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    BETTER_AUTH_SECRET: "only-for-this-test-only-for-this-test",
    LOG_LEVEL: "silent",
  };
  const api = createApi(env);
  const worker = await startWorker(api.services, { concurrency: 1 });
  const server = runNext(["start", "--port", "0"], env);
  const stop = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended(server);
    await worker.stop();
    await api.close();
    await database.drop();
  };
  try {
    const url = await addressOf(server);
    server.stdout?.resume();
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
