import { ServiceError } from "@companion/services";

const maxDepth = 20;

/** Names that superjson refuses to write: an answer that held one could not be sent. */
const reserved = ["__proto__", "constructor", "prototype"];

// Outside of these years PostgreSQL does not read what JavaScript writes.
const earliest = Date.parse("0001-01-01T00:00:00Z");
const latest = Date.parse("9999-12-31T23:59:59.999Z");

const problemOf = (value: unknown, depth: number): string | undefined => {
  if (typeof value === "string") {
    if (value.includes("\u0000")) return "Text may not hold the NUL character.";
    // The driver would store a lone surrogate as U+FFFD without a word.
    if (!value.isWellFormed()) return "Text may not hold half of a character (a lone surrogate).";
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof Date) {
    const isKept = earliest <= value.getTime() && value.getTime() <= latest;
    return isKept ? undefined : "A time lies outside of the years 1 to 9999, or is none.";
  }
  if (depth >= maxDepth) return "The input is nested too deeply.";
  const parts = Object.entries(value);
  if (Array.isArray(value) && parts.length < value.length) return "A list may not have gaps.";
  for (const [key, part] of parts) {
    if (reserved.includes(key)) return "The input has a part with a name that is reserved.";
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
