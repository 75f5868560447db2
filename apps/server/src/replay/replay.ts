import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Environment } from "@companion/services";
import { Failures } from "./failures.ts";
import { type Member, playFirstSession, type Run } from "./first-session.ts";
import type { Question } from "./questions.ts";
import { type Report, reportOf } from "./report.ts";
import { playSecondSession } from "./second-session.ts";
import { openStack, type Stack } from "./stack.ts";
import { newTally } from "./tally.ts";

/** Members who are there at once. */
const concurrency = 8;
/** Milliseconds without any job done after which the rest counts as left. */
const jobPatience = 60_000;

/** Runs `work` for each item, some at once. */
const forEach = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) => {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
};

/** Waits until all jobs are done, as long as some still get done; returns those that are left. */
const jobsLeft = async (stack: Stack): Promise<Report["jobs"]> => {
  let since = Date.now();
  let before: number | null = null;
  for (;;) {
    const { created, retry, active, failed } = await stack.pendingJobs();
    const left = created + retry + active;
    if (left === 0 || Date.now() - since > jobPatience) return { left, dead: failed };
    if (left !== before) since = Date.now();
    before = left;
    await delay(250);
  }
};

interface ReplayOptions {
  env: Environment;
  questions: readonly Question[];
  malformedLines: number;
  /** Gets a line now and then. */
  progress: (line: string) => void;
}

/** Plays each question as a new member's first conversation, waits for the jobs, then opens their second. */
export const replay = async (options: ReplayOptions): Promise<Report> => {
  const { env, questions, malformedLines, progress } = options;
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const failures = new Failures();
  const tally = newTally(questions.length);
  const stack = await openStack(env, failures);
  let done = 0;
  const tell = (phase: string) =>
    progress(`${phase}: ${done} of ${questions.length} members, ${seconds().toFixed(0)} s`);
  let phase = "first session";
  const ticking = setInterval(() => tell(phase), 5000);
  try {
    const name = `replay-${randomBytes(6).toString("hex")}`;
    const run: Run = { url: stack.url, name, failures, tally };
    const members: Member[] = [];
    await forEach(questions, async (question) => {
      const member = await playFirstSession(run, question);
      if (member !== null) members.push(member);
      done += 1;
    });
    phase = "extraction";
    const jobs = await jobsLeft(stack);
    phase = "second session";
    done = 0;
    await forEach(members, async (member) => {
      await playSecondSession(run, member);
      done += 1;
    });
    return reportOf({
      tally,
      failures,
      jobs: { ...jobs, dead: jobs.dead + failures.deadJobs },
      statementsPerSend: stack.sends.mean(),
      seconds: seconds(),
      malformedLines,
    });
  } finally {
    clearInterval(ticking);
    await stack.close();
  }
};
