import {
  type Companion,
  type Extractor,
  modelCompanion,
  modelExtractor,
  modelFromEnv,
  offlineCompanion,
  offlineExtractor,
} from "@companion/ai";
import { type Database, openDatabase } from "@companion/db";
import { z } from "zod";
import type { Log, Services } from "./context.ts";
import { failureOf } from "./failure.ts";
import { Jobs } from "./jobs/jobs.ts";
import { createLog } from "./log.ts";
import { kindedItem } from "./memory/kinded-item.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const url = z.url({
  protocol: /^postgres(ql)?$/u,
  error:
    "Give a connection URL, such as postgres://companion_owner:secret@127.0.0.1:5432/companion.",
});

/** What the environment says of the database; docs/configuration.md. */
const databaseEnvironment = z.object({
  DATABASE_URL: url,
  DATABASE_APP_URL: url.optional(),
  DATABASE_AUTH_URL: url.optional(),
  DATABASE_QUEUE_URL: url.optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(500).optional(),
  DATABASE_PREPARE: z.stringbool().optional(),
});

/** The environment lacks something, or has it wrong; the message names the variables. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** Opens the pools that the environment names. */
export const databaseFromEnv = (env: Environment): Database => {
  const parsed = databaseEnvironment.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join(".")}: ${message}`,
    );
    throw new EnvironmentError(problems.join("\n"));
  }
  const settings = parsed.data;
  return openDatabase({
    url: settings.DATABASE_URL,
    appUrl: settings.DATABASE_APP_URL,
    authUrl: settings.DATABASE_AUTH_URL,
    queueUrl: settings.DATABASE_QUEUE_URL,
    max: settings.DATABASE_POOL,
    prepare: settings.DATABASE_PREPARE,
  });
};

/** The configured model's companion and extractor, or the built-in offline ones. */
const companionFromEnv = (
  env: Environment,
  log: Log,
): { companion: Companion; extractor: Extractor } => {
  const handle = modelFromEnv(env);
  if (handle === null) return { companion: offlineCompanion, extractor: offlineExtractor };
  return {
    companion: modelCompanion(handle),
    extractor: modelExtractor({
      ...handle,
      schema: kindedItem,
      onCounted: (counts) => log.info({ ...counts }, "model extraction"),
    }),
  };
};

/** What one process needs, from its environment unless given. Connections are made when first used. */
export const openServices = (
  env: Environment,
  given: { database?: Database; log?: Log } = {},
): Services & { close(): Promise<void> } => {
  const log = given.log ?? createLog(env);
  const database = given.database ?? databaseFromEnv(env);
  const jobs = new Jobs(database.queue, {
    onError: (error) => log.error(failureOf(error), "job queue failed"),
  });
  return {
    database,
    jobs,
    log,
    now: () => new Date(),
    ...companionFromEnv(env, log),
    close: async () => {
      await jobs.stop();
      await database.close();
    },
  };
};
