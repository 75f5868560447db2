import { DatabaseError } from "@companion/db";

/** SQLSTATE, or the code of a connection that failed. */
const codeOf = (error: Error): string => {
  if (error instanceof DatabaseError) return error.sqlState;
  return "code" in error && typeof error.code === "string" ? error.code : "";
};

const unreachable = new Set(["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH", "CONNECT_TIMEOUT"]);

const adviceFor = (code: string): string | undefined => {
  if (code.startsWith("08") || unreachable.has(code)) {
    return "The database cannot be reached: is its server running, and DATABASE_URL right?";
  }
  if (code.startsWith("28")) return "The database refuses the user or password of DATABASE_URL.";
  if (code === "3D000") return "DATABASE_URL names a database that does not exist: create it.";
  // No such table, schema or role.
  if (["42P01", "3F000", "22023"].includes(code)) {
    return "The database lacks our tables or roles: run `pnpm db:migrate` with this DATABASE_URL.";
  }
  if (code === "EADDRINUSE") return "The port is taken: stop what listens there, or set PORT.";
  return undefined;
};

/** Why a process could not start, and what to do, for whoever started it. */
export const explainStartFailure = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  const advice = adviceFor(code);
  return advice === undefined ? error.message : `${advice} (${code})`;
};
