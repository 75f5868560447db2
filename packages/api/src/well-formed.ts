import { ServiceError } from "@companion/services";

const maxDepth = 20;

const problemOf = (value: unknown, depth: number): string | undefined => {
  if (typeof value === "string") {
    if (value.includes("\u0000")) return "Text may not hold the NUL character.";
    // The driver would store a lone surrogate as U+FFFD without a word.
    if (!value.isWellFormed()) return "Text may not hold half of a character (a lone surrogate).";
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (depth >= maxDepth) return "The input is nested too deeply.";
  for (const [key, part] of Object.entries(value)) {
    const problem = problemOf(key, depth) ?? problemOf(part, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

/** Refuses input that the database could not keep as it is. */
export const assertWellFormed = (input: unknown): void => {
  const problem = problemOf(input, 0);
  if (problem !== undefined) throw new ServiceError("invalid", problem);
};
