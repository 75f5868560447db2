import { DatabaseError } from "@companion/db";

/** PostgreSQL refuses what follows a failure in a transaction with `25P02`: never the cause. */
const isFollowOn = (reason: unknown): boolean =>
  reason instanceof DatabaseError && reason.sqlState === "25P02";

/**
 * Waits for statements that are on their way together. When some fail, throws the failure of the first
 * that failed by itself, as those after it fail with it.
 */
export const allInOrder = async <Statements extends readonly Promise<unknown>[] | []>(
  statements: Statements,
) => {
  const settled = await Promise.allSettled(statements);
  const failures: unknown[] = [];
  for (const one of settled) if (one.status === "rejected") failures.push(one.reason);
  if (failures.length > 0) throw failures.find((reason) => !isFollowOn(reason)) ?? failures[0];
  return Promise.all(statements);
};
