import { DatabaseError } from "@companion/db";

/** Failures for the sake of another transaction; nothing was kept, and the next try may well succeed. */
const serialization = "40001";
const deadlock = "40P01";

const tries = 3;

const isForAnothersSake = (error: unknown): boolean =>
  error instanceof DatabaseError && [serialization, deadlock].includes(error.sqlState);

/**
 * Runs a transaction that must not fail because another ran beside it: up to three times.
 * @throws what the transaction throws; the last time, a deadlock or a serialization failure too
 */
export const persist = async <Result>(transaction: () => Promise<Result>): Promise<Result> => {
  for (let left = tries - 1; left > 0; left -= 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!isForAnothersSake(error)) throw error;
    }
  }
  return transaction();
};
