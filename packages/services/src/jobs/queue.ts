import { DatabaseError, type SqlExecutor } from "@companion/db";
import type { ConstructorOptions } from "pg-boss";
import { z } from "zod";

/** Extracts memory from one message; jobs of one member run in order. */
export const extractionQueue = "extract-memory";
/** Extraction jobs that have used up their retries. */
export const deadExtractionQueue = "extract-memory-dead";

/** Closes sessions of one member that fell silent; at most one waits for each. */
export const sessionQueue = "close-sessions";

export const sessionJobSchema = z.object({ userId: z.uuid() });
export type SessionJob = z.infer<typeof sessionJobSchema>;

/** A job holds ids only, never what somebody wrote. */
export const extractionJobSchema = z.object({ userId: z.uuid(), messageId: z.uuid() });
export type ExtractionJob = z.infer<typeof extractionJobSchema>;

/** Several statements in one message are one transaction anyway, and a pool refuses another's BEGIN. */
const withoutBrackets = (text: string): string =>
  text.replace(/^\s*BEGIN;([^]*)COMMIT;?\s*$/u, "$1");

/**
 * The queue as its library expects it: the rows of all statements of a text as one list, and a failure
 * with its SQLSTATE as `code` (a fetch that lost a race is no failure).
 */
const forLibrary = (queue: SqlExecutor): SqlExecutor => ({
  executeSql: async (text, values) => {
    try {
      const { rows } = await queue.executeSql(withoutBrackets(text), values);
      return { rows: rows.flat() };
    } catch (error) {
      if (error instanceof DatabaseError) throw Object.assign(error, { code: error.sqlState });
      throw error;
    }
  },
});

/** What every process gives the queue's library. Maintenance is the worker's alone. */
export const queueOptions = (queue: SqlExecutor) =>
  ({
    db: forLibrary(queue),
    schema: "pgboss",
    // The tables and queues come with the migrations; a request's role could not make them.
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  }) satisfies ConstructorOptions;
