import type { PgBoss } from "pg-boss";
import type { Services } from "../context.ts";
import { cleanupStale } from "../conversation/continuity/cleanup-stale.ts";
import { failureOf } from "../failure.ts";
import { type SessionJob, sessionJobSchema, sessionQueue } from "./queue.ts";

const pollingIntervalSeconds = 15;

/** Files a look at a member's sessions in `afterMs` milliseconds; where one waits already, that one serves. */
export const fileSessionJob = (
  boss: PgBoss,
  job: SessionJob,
  afterMs: number,
): Promise<string | null> =>
  boss.send(sessionQueue, job, {
    singletonKey: job.userId,
    startAfter: Math.max(1, Math.ceil(afterMs / 1000)),
  });

/**
 * Closes sessions that fell silent, member by member, and looks again where one is still open. The queue
 * is the worker's own, so it is made here and not by a migration.
 */
export const closeSilentSessions = async (boss: PgBoss, services: Services): Promise<void> => {
  await boss.createQueue(sessionQueue, { policy: "short", retryLimit: 4, retryBackoff: true });
  await boss.work(sessionQueue, { pollingIntervalSeconds }, async (jobs) => {
    for (const { id, data } of jobs) {
      const { userId } = sessionJobSchema.parse(data);
      const actor = { type: "service", service: "worker", userId } as const;
      try {
        const { closed, nextAt } = await cleanupStale({
          ctx: { ...services, actor },
          input: undefined,
        });
        services.log.info({ jobId: id, userId, closed: closed.length }, "silent sessions closed");
        if (nextAt === null) continue;
        await fileSessionJob(boss, { userId }, nextAt.getTime() - services.now().getTime());
      } catch (error) {
        services.log.warn({ jobId: id, userId, ...failureOf(error) }, "closing sessions failed");
        throw error;
      }
    }
  });
};
