import type { Log } from "@companion/services";

/** What went wrong in a run, counted by its kind; never with its message. */
export class Failures {
  readonly counts = new Map<string, number>();
  /** Extractions that were given up. */
  deadJobs = 0;

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Runs one step; a failure is counted under the step's name, and null returned. */
  async guard<Result>(step: string, work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      this.#count(`${step}: ${codeOf(error)}`);
      return null;
    }
  }

  /** A log in which each error is a failure of the run. */
  log(part: string): Log {
    return {
      info: () => undefined,
      warn: () => undefined,
      error: (fields, message) => {
        this.#count(`${part}: ${message}`);
        if ("jobId" in fields) this.deadJobs += 1;
      },
    };
  }

  #count(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }
}

/** The application's code for what the API refused, else the name of the error. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  if (!("data" in error) || typeof error.data !== "object" || error.data === null) {
    return error.name;
  }
  return "appCode" in error.data ? String(error.data.appCode) : error.name;
};
