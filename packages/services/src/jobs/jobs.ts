import type { ActorTransaction, SqlExecutor } from "@companion/db";
import { PgBoss } from "pg-boss";
import { z } from "zod";

/** Extracts memory from one message; jobs of one member run in order. */
export const extractionQueue = "extract-memory";
/** Extraction jobs that have used up their retries. */
export const deadExtractionQueue = "extract-memory-dead";

/** A job holds ids only, never what somebody wrote. */
export const extractionJobSchema = z.object({ userId: z.uuid(), messageId: z.uuid() });
export type ExtractionJob = z.infer<typeof extractionJobSchema>;

/** The job queue, in the database: a job is filed in the transaction that makes it necessary. */
export class Jobs {
  readonly #boss: PgBoss;

  constructor(queue: SqlExecutor, options: { onError: (error: Error) => void }) {
    this.#boss = new PgBoss({
      db: queue,
      schema: "pgboss",
      // The tables and queues come with the migrations; a request's role could not make them.
      migrate: false,
      createSchema: false,
      supervise: false,
      schedule: false,
    });
    this.#boss.on("error", options.onError);
  }

  get boss(): PgBoss {
    return this.#boss;
  }

  async start(): Promise<void> {
    await this.#boss.start();
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 20_000 });
  }

  /** Files the extraction of a message; it exists if and only if `tx` commits. */
  async enqueueExtraction(tx: ActorTransaction, messageId: string): Promise<void> {
    const job: ExtractionJob = { userId: tx.userId, messageId };
    await this.#boss.send(extractionQueue, job, { db: tx, singletonKey: tx.userId });
  }
}
