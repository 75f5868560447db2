import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { type Figure, reached } from "./bench.ts";

export type Results = Readonly<Record<string, readonly Figure[]>>;

const resultsFile = path.join(import.meta.dirname, "results.json");

/** The figures of one bench as lines of text under its name. */
export const tableOf = (name: string, figures: readonly Figure[]): string => {
  const width = Math.max(...figures.map(({ what }) => what.length));
  const lines = figures.map((figure) => {
    const goal =
      figure.goal === null ? "" : `  goal ≥ ${figure.goal}: ${reached(figure) ? "yes" : "NO"}`;
    return `  ${figure.what.padEnd(width)}  ${figure.measured}${goal}`;
  });
  return [name, ...lines].join("\n");
};

/** Keeps the figures of the last run, with what is needed to judge them. */
export const writeResults = async (results: Results): Promise<void> => {
  const run = {
    at: new Date().toISOString(),
    node: process.version,
    cores: availableParallelism(),
    results,
  };
  await writeFile(resultsFile, `${JSON.stringify(run, null, 2)}\n`);
};
