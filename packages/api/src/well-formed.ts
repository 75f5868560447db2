import { ServiceError } from "@companion/services";

const maxDepth = 20;

/** Names that superjson refuses to write: an answer that held one could not be sent. */
const reserved = ["__proto__", "constructor", "prototype"];

// Outside of these years PostgreSQL does not read what JavaScript writes.
const earliest = Date.parse("0001-01-01T00:00:00Z");
const latest = Date.parse("9999-12-31T23:59:59.999Z");

interface Problem {
  /** Where in the input, by names and indices. */
  path: string[];
  message: string;
}

const at = (path: string[], message: string): Problem => ({ path, message });

const problemOfText = (text: string, path: string[]): Problem | undefined => {
  if (text.includes("\u0000")) return at(path, "Text may not hold the NUL character.");
  // The driver would store a lone surrogate as U+FFFD without a word.
  if (text.isWellFormed()) return undefined;
  return at(path, "Text may not hold half of a character (a lone surrogate).");
};

const problemOf = (value: unknown, path: string[]): Problem | undefined => {
  if (typeof value === "string") return problemOfText(value, path);
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof Date) {
    const isKept = earliest <= value.getTime() && value.getTime() <= latest;
    return isKept ? undefined : at(path, "A time lies outside of the years 1 to 9999, or is none.");
  }
  if (path.length >= maxDepth) return at([], "The input is nested too deeply.");
  const parts = Object.entries(value);
  if (Array.isArray(value) && parts.length < value.length) {
    return at(path, "A list may not have gaps.");
  }
  for (const [key, part] of parts) {
    if (reserved.includes(key)) {
      return at(path, "The input has a part with a name that is reserved.");
    }
    // A broken name is not repeated in the answer.
    const problem = problemOfText(key, path) ?? problemOf(part, [...path, key]);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

/**
 * Refuses input that the database could not keep as it is.
 * @throws ServiceError invalid, with the field
 */
export const assertWellFormed = (input: unknown): void => {
  const problem = problemOf(input, []);
  if (problem === undefined) return;
  const { path, message } = problem;
  throw new ServiceError("invalid", message, {
    fields: path.length === 0 ? {} : { [path.join(".")]: [message] },
  });
};
