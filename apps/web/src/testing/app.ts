import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { createApi } from "@companion/api";
import { createTestDatabase } from "@companion/db/testing";
import { startWorker } from "@companion/services";

const root = path.resolve(import.meta.dirname, "../..");
const next = path.join(root, "node_modules/next/dist/bin/next");

/** A running app with a database and a worker of its own. */
export interface RunningApp {
  url: string;
  stop(): Promise<void>;
}

const runNext = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [next, ...args], {
    cwd: root,
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
};

async function build(): Promise<void> {
  const child = runNext(["build"], process.env);
  const lines: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
  await ended(child);
  if (child.exitCode !== 0) throw new Error(`next build failed:\n${lines.join("")}`);
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

/** Builds the app and starts it as in production, on a free port. */
export async function startApp(): Promise<RunningApp> {
  await build();
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
