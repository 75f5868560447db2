import { DrizzleQueryError } from "drizzle-orm";
import postgres from "postgres";

/** No connection to the database could be had, or it was lost. */
const connectionLost = "08006";

/** A statement failed, and nothing of its transaction was kept. */
const transactionFailed = "25P02";

/** A failure that is none of PostgreSQL's own. */
const unknownFailure = "XX000";

const connectionCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "ETIMEDOUT",
]);

/**
 * A failure of the database that is safe to log: the SQLSTATE and names of the schema, and nothing of
 * what a member wrote. The driver's own error quotes rows, and Drizzle's quotes parameters, so neither
 * leaves this package.
 */
export class DatabaseError extends Error {
  override name = "DatabaseError";
  readonly sqlState: string;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly constraint: string | undefined;

  constructor(
    sqlState: string,
    at: { table?: string; column?: string; constraint?: string; reason?: string } = {},
  ) {
    super(
      `PostgreSQL ${sqlState}${at.table === undefined ? "" : ` on ${at.table}`}${at.reason === undefined ? "" : `: ${at.reason}`}`,
    );
    this.sqlState = sqlState;
    this.table = at.table;
    this.column = at.column;
    this.constraint = at.constraint;
  }
}

const codeOf = (error: Error): string | undefined =>
  "code" in error && typeof error.code === "string" ? error.code : undefined;

/** What a thrown value becomes outside this package: database failures are made safe, others pass. */
export const safeError = (thrown: unknown): unknown => {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (error instanceof DatabaseError) return error;
    if (error instanceof postgres.PostgresError) {
      return new DatabaseError(error.code, {
        table: error.table_name,
        column: error.column_name,
        constraint: error.constraint_name,
      });
    }
    const code = codeOf(error);
    if (code !== undefined && connectionCodes.has(code)) {
      return new DatabaseError(connectionLost, { reason: code });
    }
  }
  // Drizzle's own error quotes the parameters, whatever caused it.
  return thrown instanceof DrizzleQueryError ? new DatabaseError(unknownFailure) : thrown;
};

/** The error of a transaction whose connection went away, or that used it after its end. */
export const lostTransaction = (reason: string): DatabaseError =>
  new DatabaseError(connectionLost, { reason });

/** The error of a transaction that could not be committed, because a statement in it had failed. */
export const failedTransaction = (): DatabaseError =>
  new DatabaseError(transactionFailed, { reason: "a statement failed before the commit" });
