import { safeError } from "./errors.ts";
import type { Queries } from "./prepared-query.ts";

/**
 * Makes the errors of a Drizzle session safe where they arise: Drizzle's own quote the parameters, and
 * one that nobody awaits is printed by Node as it is.
 */
export const withSafeErrors = (db: Queries): Queries => {
  const { session } = db._;
  const prepareQuery = session.prepareQuery.bind(session);
  session.prepareQuery = (...args) => {
    const query = prepareQuery(...args);
    const execute = query.execute.bind(query);
    query.execute = async (values) => {
      try {
        return await execute(values);
      } catch (error) {
        throw safeError(error);
      }
    };
    return query;
  };
  return db;
};
