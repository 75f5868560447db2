import { DatabaseError, type SqlExecutor } from "@companion/db";
import type { ConstructorOptions } from "pg-boss";
import { z } from "zod";

/** Extracts memory from one message; jobs of one member run in order. */
export const extractionQueue = "extract-memory";
/** Extraction jobs that have used up their retries. */
export const deadExtractionQueue = "extract-memory-dead";

/** A job holds ids only, never what somebody wrote. */
export const extractionJobSchema = z.object({ userId: z.uuid(), messageId: z.uuid() });
export type ExtractionJob = z.infer<typeof extractionJobSchema>;

/** Names the SQLSTATE as the queue's library looks for it: a fetch that lost a race is no failure. */
const withCode = (queue: SqlExecutor): SqlExecutor => ({
  executeSql: async (text, values) => {
    try {
      return await queue.executeSql(text, values);
    } catch (error) {
      if (error instanceof DatabaseError) throw Object.assign(error, { code: error.sqlState });
      throw error;
    }
  },
});

/** What every process gives the queue's library. Maintenance is the worker's alone. */
export const queueOptions = (queue: SqlExecutor) =>
  ({
    db: withCode(queue),
    schema: "pgboss",
    // The tables and queues come with the migrations; a request's role could not make them.
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  }) satisfies ConstructorOptions;
