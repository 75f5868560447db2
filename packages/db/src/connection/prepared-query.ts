import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { readRowsDirectly } from "./row-reader.ts";

export type Queries = PostgresJsDatabase;

interface Executable<Result> {
  execute(values: Record<string, unknown>): Promise<Result>;
}

/** A query that is built once per connection and kept by PostgreSQL as a prepared statement. */
export interface PreparedQuery<Result> {
  readonly build: (db: Queries) => { prepare(name: string): Executable<Result> };
  /** The query as prepared on one connection's session. */
  on(db: Queries): Executable<Result>;
}

/** Defines a hot query; its values are given as `sql.placeholder("name")`. */
export const preparedQuery = <Result>(
  name: string,
  build: PreparedQuery<Result>["build"],
): PreparedQuery<Result> => {
  const prepared = new WeakMap<Queries, Executable<Result>>();
  return {
    build,
    on: (db) => {
      const known = prepared.get(db);
      if (known !== undefined) return known;
      const query = build(db).prepare(name);
      readRowsDirectly(query);
      prepared.set(db, query);
      return query;
    },
  };
};
