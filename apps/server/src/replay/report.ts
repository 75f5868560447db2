import type { Failures } from "./failures.ts";
import type { Tally } from "./tally.ts";

interface Percentiles {
  p50: number | null;
  p95: number | null;
}

/** What a run found; times in milliseconds. */
export interface Report {
  members: number;
  messages: { sent: number; stored: number };
  replies: number;
  errors: { total: number; byKind: Record<string, number> };
  jobs: { left: number; dead: number };
  flags: Record<string, number>;
  memories: Record<string, number>;
  recalled: { members: number; share: number };
  /** Begin and commit included, the look-up of the session not. */
  statementsPerSend: number | null;
  latency: Record<keyof Tally["latency"], Percentiles>;
  seconds: number;
  malformedLines: number;
}

/** The value below which `share` of all values lie (nearest rank), in tenths; null of none. */
export const percentile = (values: readonly number[], share: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return found === undefined ? null : Math.round(found * 10) / 10;
};

const percentiles = (values: readonly number[]): Percentiles => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
});

const countEach = (values: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

export const reportOf = (found: {
  tally: Tally;
  failures: Failures;
  jobs: Report["jobs"];
  statementsPerSend: number | null;
  seconds: number;
  malformedLines: number;
}): Report => {
  const { tally, failures, jobs, statementsPerSend, seconds, malformedLines } = found;
  const { members, sent, stored, replies, recalled, latency } = tally;
  return {
    members,
    messages: { sent, stored },
    replies,
    errors: { total: failures.total, byKind: Object.fromEntries(failures.counts) },
    jobs,
    flags: countEach(tally.flags.values()),
    memories: Object.fromEntries([...tally.memories].toSorted(([, a], [, b]) => b - a)),
    recalled: { members: recalled, share: members === 0 ? 0 : recalled / members },
    statementsPerSend,
    latency: {
      send: percentiles(latency.send),
      firstToken: percentiles(latency.firstToken),
      reply: percentiles(latency.reply),
    },
    seconds,
    malformedLines,
  };
};

/** Whether every message was stored, nothing failed, nothing is left to do, and each line was read. */
export const isClean = ({ messages, errors, jobs, malformedLines }: Report): boolean =>
  messages.sent === messages.stored &&
  errors.total === 0 &&
  jobs.left === 0 &&
  jobs.dead === 0 &&
  malformedLines === 0;

const listed = (counts: Record<string, number>): string => {
  const parts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return parts.join(", ") || "none";
};

const times = ({ p50, p95 }: Percentiles): string => `${p50 ?? "–"} / ${p95 ?? "–"}`;

/** The report as lines for people. */
export const describe = (report: Report): string => {
  const { messages, errors, jobs, recalled, latency, statementsPerSend } = report;
  const lines: [string, string][] = [
    ["members", String(report.members)],
    ["messages", `${messages.sent} sent, ${messages.stored} stored`],
    ["replies", String(report.replies)],
    ["errors", `${errors.total}${errors.total > 0 ? ` (${listed(errors.byKind)})` : ""}`],
    ["jobs", `${jobs.left} left, ${jobs.dead} dead`],
    ["flags", listed(report.flags)],
    ["memories", listed(report.memories)],
    ["recalled", `${recalled.members} members, ${(100 * recalled.share).toFixed(1)} %`],
    ["statements per send", statementsPerSend?.toFixed(2) ?? "–"],
    ["send, p50 / p95 ms", times(latency.send)],
    ["first token", times(latency.firstToken)],
    ["whole reply", times(latency.reply)],
    ["took", `${report.seconds.toFixed(1)} s`],
  ];
  return lines.map(([name, value]) => `${name.padEnd(20)} ${value}`).join("\n");
};
