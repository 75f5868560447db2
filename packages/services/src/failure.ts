import { DatabaseError } from "@companion/db";

/** What of an error may be logged: its kind and codes, never its message, which may quote a member. */
export const failureOf = (error: unknown): Record<string, string> => {
  if (!(error instanceof Error)) return { failure: typeof error };
  return {
    failure: error.name,
    ...(error instanceof DatabaseError ? { sqlState: error.sqlState } : {}),
    ...("kind" in error && typeof error.kind === "string" ? { kind: error.kind } : {}),
  };
};

/** Where an error was thrown, without its message. */
export const stackOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? "")
        .split("\n")
        .flatMap((line) => (/^\s+at /u.test(line) ? [line.trim()] : []))
    : [];
