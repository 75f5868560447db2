import type postgres from "postgres";
import { safeError } from "./errors.ts";

/** Runs SQL text that another library wrote: the job queue's. */
export interface SqlExecutor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Guarantee: the job queue's values are texts, numbers, dates, null or arrays of them. */
const asParameters = (values: unknown[]): postgres.ParameterOrJSON<never>[] =>
  values as postgres.ParameterOrJSON<never>[];

/** Runs `text` on `sql`; with values it is kept as a prepared statement, so it must be constant. */
export const executeSql = async (
  sql: postgres.Sql,
  text: string,
  values: unknown[],
): Promise<{ rows: unknown[] }> => {
  try {
    const query = sql.unsafe(text, asParameters(values), { prepare: values.length > 0 });
    // Started at once: a statement that waits for its await would miss a pipelined transaction.
    const rows: unknown = await query.execute();
    return { rows: Array.isArray(rows) ? rows : [] };
  } catch (error) {
    throw safeError(error);
  }
};
