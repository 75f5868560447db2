import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** Writes each line of `from` to the terminal with the name of its part in front: one log for all. */
export const relayLines = (part: string, from: Readable): void => {
  createInterface({ input: from }).on("line", (line) => say(part, line));
};

/** Writes a line of the log. */
export const say = (part: string, line: string): void => {
  process.stdout.write(`${part.padEnd(8)} ${line}\n`);
};
