import type { DatabaseError } from "@companion/db";

export const errorCodes = [
  "not_found",
  "conflict",
  "stale_version",
  "invalid",
  "consent_required",
  "forbidden",
  "unauthenticated",
  "rate_limited",
  "too_large",
  "unavailable",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorDetails {
  /** What is wrong with which field, by its name in the input. */
  fields?: Record<string, string[]>;
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
}

/** A failure that the client is told of: a code of our list and a sentence that says what to do. */
export class ServiceError extends Error {
  override name = "ServiceError";
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export const notFound = (what: string): ServiceError =>
  new ServiceError("not_found", `There is no such ${what}. It may have been removed.`);

const camelCase = (name: string): string =>
  name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/**
 * What a database failure means for the client, by SQLSTATE (a remote shard names no constraint);
 * undefined for a failure of ours, which stays in the log.
 */
export const fromDatabaseError = (error: DatabaseError): ServiceError | undefined => {
  switch (error.sqlState) {
    case "23503": // foreign_key_violation
      return new ServiceError("not_found", "What this refers to does not exist.");
    case "23505": // unique_violation
      return new ServiceError("conflict", "This exists already. Load it and try again.");
    case "23514": // check_violation
    case "23502": // not_null_violation
      return new ServiceError("invalid", "A value is outside of what is allowed.", {
        fields:
          error.column === undefined
            ? {}
            : { [camelCase(error.column)]: ["This value is not allowed."] },
      });
    case "40001": // serialization_failure
    case "40P01": // deadlock_detected
      return new ServiceError("conflict", "Somebody else changed this. Try again.");
    case "57014": // query_canceled: the statement timeout
    case "57P01": // admin_shutdown
    case "57P02": // crash_shutdown
    case "57P03": // cannot_connect_now
    case "53300": // too_many_connections
    case "25006": // read_only_sql_transaction
    case "53100": // disk_full
    case "08006": // connection_failure
    case "08003":
    case "08001":
      return new ServiceError(
        "unavailable",
        "This is not available right now. Try again shortly.",
        {
          retryAfter: 2,
        },
      );
    default:
      return undefined;
  }
};
