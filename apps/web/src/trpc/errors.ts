import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@companion/api";

const isOurs = (error: unknown): error is TRPCClientError<AppRouter> =>
  error instanceof TRPCClientError;

/** The code that the server gave, such as NOT_FOUND; undefined when no answer came. */
export const errorCodeOf = (error: unknown): string | undefined =>
  isOurs(error) ? error.data?.code : undefined;

/** A sentence for the reader: the server's own, or that there was no answer. */
export const sentenceOf = (error: unknown): string =>
  isOurs(error) && error.data !== undefined && error.data !== null
    ? error.message
    : "There is no connection right now. Check it and try again.";

/** What is wrong with which field of the input; a field within one is named with a dot. */
export const issuesOf = (error: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((isOurs(error) && error.data?.issues) || {}).map(([field, sentences]) => [
      field,
      sentences.join(" "),
    ]),
  );
