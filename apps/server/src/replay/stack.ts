import { randomBytes } from "node:crypto";
import { createApi } from "@companion/api";
import { migrate, openDatabase } from "@companion/db";
import { type Environment, openServices, startWorker } from "@companion/services";
import { serveApi } from "../http-server.ts";
import type { Failures } from "./failures.ts";
import { openPostgres } from "./postgres.ts";
import { StatementCounter } from "./statement-counter.ts";

/** A whole backend on this machine: database, API over HTTP, worker. */
export interface Stack {
  url: string;
  sends: StatementCounter;
  /** Extraction jobs that are not done, by state. */
  pendingJobs(): Promise<{ created: number; retry: number; active: number; failed: number }>;
  close(): Promise<void>;
}

/** Starts the backend: DATABASE_URL and the model are as the environment says. */
export const openStack = async (given: Environment, failures: Failures): Promise<Stack> => {
  const undo: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const postgres = await openPostgres(given["DATABASE_URL"]);
    undo.push(postgres.stop);
    const env = {
      ...given,
      DATABASE_URL: postgres.url,
      BETTER_AUTH_SECRET: randomBytes(33).toString("base64"),
      LOG_LEVEL: "silent",
    };
    await migrate({ url: postgres.url });

    const sends = new StatementCounter("/api/trpc/conversation.send");
    const database = openDatabase({ url: postgres.url, onStatement: sends.onStatement });
    const api = createApi(env, { database, log: failures.log("api") });
    undo.push(() => api.close());
    await api.services.jobs.start();
    const server = await serveApi({
      handle: (request) => sends.handle(request, api.handle),
      log: api.services.log,
      host: "127.0.0.1",
      port: 0,
    });
    undo.push(() => server.close(5000));

    const services = openServices(env, { log: failures.log("worker") });
    undo.push(() => services.close());
    const worker = await startWorker(services, { concurrency: 8 });
    undo.push(() => worker.stop());
    return { url: server.url, sends, pendingJobs: () => services.jobs.pendingJobs(), close };
  } catch (error) {
    await close();
    throw error;
  }
};
