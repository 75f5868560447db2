import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Actor } from "./actor.ts";
import { lostTransaction, safeError } from "./errors.ts";
import { executeSql, type SqlExecutor } from "./sql-executor.ts";

export type Queries = PostgresJsDatabase;

/** A query that is built once per connection and kept by PostgreSQL as a prepared statement. */
export interface PreparedQuery<Result> {
  readonly name: string;
  readonly build: (db: Queries) => {
    prepare(name: string): { execute(values: Record<string, unknown>): Promise<Result> };
  };
}

/** Defines a hot query; its values are given as `sql.placeholder("name")`. */
export const preparedQuery = <Result>(
  name: string,
  build: PreparedQuery<Result>["build"],
): PreparedQuery<Result> => ({ name, build });

/** What an actor's work is done with, until the end of its transaction. */
export interface ActorTransaction {
  readonly actor: Actor;
  /** The member whose rows these are; each query filters on it, the policy guards. */
  readonly userId: string;
  /** For queries that are built each time. Statements issued without awaiting in between share a round trip. */
  readonly db: Queries;
  run<Result>(query: PreparedQuery<Result>, values: Record<string, unknown>): Promise<Result>;
  /** Runs constant SQL text of the job queue inside this transaction. */
  readonly executeSql: SqlExecutor["executeSql"];
}

type Work<T> = (tx: ActorTransaction) => Promise<T>;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** One simple-protocol message: the transaction and its member in the round trip of the first statement. */
const beginAs = (actor: Actor, mode: "" | " read only"): string => {
  if (!uuidPattern.test(actor.userId)) throw new TypeError("An actor's user id is a UUID");
  return `begin${mode}; select app_set_user('${actor.userId}')`;
};

/**
 * The part of the driver that Drizzle's session uses.
 * Guarantee: drizzle-orm/postgres-js calls `unsafe` and reads `options`; transactions and savepoints,
 * which use the rest, are opened by this file alone.
 */
const asClient = (client: {
  options: postgres.Sql["options"];
  unsafe(
    query: string,
    parameters?: postgres.ParameterOrJSON<never>[],
    options?: postgres.UnsafeQueryOptions,
  ): postgres.PendingQuery<(postgres.Row & Iterable<postgres.Row>)[]>;
}): postgres.Sql => client as unknown as postgres.Sql;

/**
 * One connection and the Drizzle session on it. A lane serves one transaction at a time, so statements
 * can be pipelined on it and prepared queries are built once. (The driver's own `reserve()` takes the
 * process down when a reserved connection is lost between two statements; see docs/decisions.)
 */
export class Lane {
  readonly #sql: postgres.Sql;
  readonly #db: Queries;
  readonly #prepared = new Map<PreparedQuery<unknown>, unknown>();
  readonly #onStatement: (() => void) | undefined;
  /** Counts connections: a transaction must end on the one it began on. */
  #connection = 0;
  #open: number | null = null;

  constructor(
    url: string,
    options: postgres.Options<Record<string, never>>,
    onStatement?: () => void,
  ) {
    this.#onStatement = onStatement;
    this.#sql = postgres(url, {
      ...options,
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      onnotice: () => undefined,
      onclose: () => {
        this.#connection += 1;
      },
    });
    this.#db = drizzle({
      client: asClient({
        options: this.#sql.options,
        unsafe: (query, parameters, queryOptions) => {
          this.#assertOpen();
          this.#onStatement?.();
          // Started at once, not when awaited, so that the order of the calls is the order on the wire.
          return this.#sql.unsafe(query, parameters, queryOptions).execute();
        },
      }),
    });
  }

  /** Runs `work` in a transaction of `actor`; anything it throws rolls everything back. */
  async transaction<T>(actor: Actor, work: Work<T>): Promise<T> {
    this.#open = this.#connection;
    const begun = this.#simple(beginAs(actor, ""));
    try {
      const [result] = await Promise.all([work(this.#handle(actor)), begun]);
      this.#assertOpen();
      const [ended] = await this.#simple("commit");
      // A statement that failed unawaited turns the commit into a rollback; that must not pass for success.
      if (ended !== "COMMIT") throw lostTransaction("the transaction had failed before its commit");
      return result;
    } catch (error) {
      if (this.#open === this.#connection) await this.#simple("rollback").catch(() => undefined);
      throw safeError(error);
    } finally {
      this.#open = null;
    }
  }

  /** Runs reads that `work` issues all at once, before it first awaits: one round trip with begin and commit. */
  async query<T>(actor: Actor, work: Work<T>): Promise<T> {
    this.#open = this.#connection;
    const begun = this.#simple(beginAs(actor, " read only"));
    const result = work(this.#handle(actor));
    const ended = this.#simple("commit");
    this.#open = null;
    const [settled] = await Promise.allSettled([result, begun, ended]);
    if (settled.status === "rejected") throw safeError(settled.reason);
    await Promise.all([begun, ended]).catch((error: unknown) => {
      throw safeError(error);
    });
    return settled.value;
  }

  async close(): Promise<void> {
    await this.#sql.end({ timeout: 5 });
  }

  #handle(actor: Actor): ActorTransaction {
    return {
      actor,
      userId: actor.userId,
      db: this.#db,
      run: (query, values) =>
        this.#prepare(query)
          .execute(values)
          .catch((error: unknown) => {
            throw safeError(error);
          }),
      executeSql: (text, values = []) => {
        this.#assertOpen();
        this.#onStatement?.();
        return executeSql(this.#sql, text, values);
      },
    };
  }

  #prepare<Result>(
    query: PreparedQuery<Result>,
  ): ReturnType<ReturnType<PreparedQuery<Result>["build"]>["prepare"]> {
    const known = this.#prepared.get(query);
    if (known !== undefined) return asPrepared<Result>(known);
    const prepared = query.build(this.#db).prepare(query.name);
    this.#prepared.set(query, prepared);
    return prepared;
  }

  /** Sends statements of ours without parameters; resolves to their command tags, the last one first. */
  async #simple(statements: string): Promise<string[]> {
    this.#onStatement?.();
    const results: unknown = await this.#sql.unsafe(statements).execute();
    const all = Array.isArray(results) && !("command" in results) ? results : [results];
    return all.map((result) => commandOf(result)).toReversed();
  }

  #assertOpen(): void {
    if (this.#open === null) throw lostTransaction("the transaction has ended");
    if (this.#open !== this.#connection) throw lostTransaction("the connection was lost");
  }
}

const commandOf = (result: unknown): string =>
  typeof result === "object" && result !== null && "command" in result
    ? String(result.command)
    : "";

/** Guarantee: the map holds, under each query, what that query's own `build` and `prepare` returned. */
const asPrepared = <Result>(
  known: unknown,
): ReturnType<ReturnType<PreparedQuery<Result>["build"]>["prepare"]> =>
  known as ReturnType<ReturnType<PreparedQuery<Result>["build"]>["prepare"]>;
