import { type Job, type JobResult, type JobWithMetadata, PgBoss } from "pg-boss";
import type { Services } from "../context.ts";
import { sessionSilenceMs } from "../conversation/continuity/cleanup-stale.ts";
import { failureOf } from "../failure.ts";
import { extractFromMessage } from "./extraction.ts";
import {
  deadExtractionQueue,
  extractionJobSchema,
  extractionQueue,
  queueOptions,
} from "./queue.ts";
import { closeSilentSessions, fileSessionJob } from "./sessions.ts";

export interface Worker {
  /** Finishes the jobs at hand, at most 20 seconds, and takes no more. */
  stop(): Promise<void>;
}

/** Seconds between looks at an empty queue. */
const pollingIntervalSeconds = 0.5;

/** What the worker works with. */
interface Workshop {
  boss: PgBoss;
  services: Services;
}

const extract = async ({ boss, services }: Workshop, job: Job<unknown>): Promise<JobResult> => {
  const startedAt = performance.now();
  const parsed = extractionJobSchema.safeParse(job.data);
  if (!parsed.success) return { id: job.id, status: "deadletter" };
  const { userId, messageId } = parsed.data;
  const ids = { jobId: job.id, userId, messageId };
  try {
    const counts = await extractFromMessage({
      ctx: { ...services, actor: { type: "service", service: "worker", userId } },
      input: { messageId },
    });
    // Whoever says something falls silent later.
    await fileSessionJob(boss, { userId }, sessionSilenceMs);
    const ms = Math.round(performance.now() - startedAt);
    services.log.info({ ...ids, ...counts, ms }, "memory extracted");
    return { id: job.id, status: "completed", output: counts };
  } catch (error) {
    const failure = failureOf(error);
    services.log.warn({ ...ids, ...failure, retryCount: job.retryCount }, "extraction failed");
    return { id: job.id, status: "failed", output: failure };
  }
};

/** Records a job that has used up its retries, and deletes it: until then its member's next one waits. */
const bury = async (
  { boss, log }: { boss: PgBoss; log: Services["log"] },
  job: JobWithMetadata<unknown>,
) => {
  const parsed = extractionJobSchema.safeParse(job.data);
  log.error({ jobId: job.sourceId, ...parsed.data }, "extraction given up");
  if (job.sourceId !== null) await boss.deleteJob(extractionQueue, job.sourceId);
};

/**
 * Runs extraction jobs: `concurrency` members side by side, each member's in order. Also keeps the
 * queue's tables in order. As many workers as wanted may run.
 */
export const startWorker = async (
  services: Services,
  { concurrency }: { concurrency: number },
): Promise<Worker> => {
  const { database, log } = services;
  const boss = new PgBoss({
    ...queueOptions(database.queue),
    supervise: true,
    // The queue's role owns no index.
    reindex: false,
  });
  boss.on("error", (error) => log.error(failureOf(error), "job queue failed"));
  await boss.start();
  await closeSilentSessions(boss, services);
  const workerId = await boss.work(
    extractionQueue,
    { batchSize: concurrency, perJobResults: true, pollingIntervalSeconds },
    async (jobs) => {
      const results = await Promise.all(jobs.map((job) => extract({ boss, services }, job)));
      // Where there was work there is likely more, so the next look is at once.
      boss.notifyWorker(workerId);
      return results;
    },
  );
  await boss.work(
    deadExtractionQueue,
    { includeMetadata: true, pollingIntervalSeconds },
    async ([job]) => {
      if (job !== undefined) await bury({ boss, log }, job);
    },
  );
  return { stop: () => boss.stop({ graceful: true, timeout: 20_000 }) };
};
