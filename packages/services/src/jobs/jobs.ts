import type { ActorTransaction, SqlExecutor } from "@companion/db";
import { PgBoss } from "pg-boss";
import { z } from "zod";
import { type ExtractionJob, extractionQueue, queueOptions } from "./queue.ts";

const countSchema = z.object({ state: z.string(), count: z.int() });

/** Extraction jobs by state. `failed` ones have used up their retries and wait to be recorded. */
export interface PendingJobs {
  created: number;
  retry: number;
  active: number;
  failed: number;
}

/** Files jobs, in the transaction that makes them necessary. The worker runs them. */
export class Jobs {
  readonly #queue: SqlExecutor;
  readonly #boss: PgBoss;
  #started: Promise<unknown> | null = null;

  constructor(queue: SqlExecutor, options: { onError: (error: Error) => void }) {
    this.#queue = queue;
    this.#boss = new PgBoss(queueOptions(queue));
    this.#boss.on("error", options.onError);
  }

  /** Starts the queue, once; the first job does it too. After a failure the next call tries again. */
  async start(): Promise<void> {
    this.#started ??= this.#boss.start();
    try {
      await this.#started;
    } catch (error) {
      this.#started = null;
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (this.#started !== null) await this.#boss.stop({ graceful: false });
    this.#started = null;
  }

  /** Files the extraction of a message; it exists if and only if `tx` commits. */
  async enqueueExtraction(tx: ActorTransaction, messageId: string): Promise<void> {
    await this.start();
    await this.start();
    const job: ExtractionJob = { userId: tx.userId, messageId };
    await this.#boss.send(extractionQueue, job, { db: tx, singletonKey: tx.userId });
  }

  /** How many extractions are not done, at this moment. */
  async pendingJobs(): Promise<PendingJobs> {
    const { rows } = await this.#queue.executeSql(
      "select state::text, count(*)::int from pgboss.job where name = $1 group by state",
      [extractionQueue],
    );
    const counts = new Map(
      rows.map((row) => countSchema.parse(row)).map(({ state, count }) => [state, count]),
    );
    const of = (state: keyof PendingJobs) => counts.get(state) ?? 0;
    return {
      created: of("created"),
      retry: of("retry"),
      active: of("active"),
      failed: of("failed"),
    };
  }
}
