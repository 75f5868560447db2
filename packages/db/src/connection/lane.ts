import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Actor } from "./actor.ts";
import { failedTransaction, safeError } from "./errors.ts";
import type { Queries } from "./prepared-query.ts";
import { withSafeErrors } from "./safe-queries.ts";
import { executeSql } from "./sql-executor.ts";
import { type ActorTransaction, OpenTransaction, type Wire } from "./transaction.ts";

type Work<T> = (tx: ActorTransaction) => Promise<T>;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/**
 * One simple-protocol message: the transaction and its member in the round trip of the first statement.
 * SET LOCAL itself, which app_set_user() executes too: the call takes a tenth of a read, and both reach
 * Citus workers alike.
 */
const beginAs = (actor: Actor, mode: "" | " read only"): string => {
  if (!uuidPattern.test(actor.userId)) throw new TypeError("An actor's user id is a UUID");
  return `begin${mode}; set local app.user_id = '${actor.userId}'`;
};

type Pending = postgres.PendingQuery<(postgres.Row & Iterable<postgres.Row>)[]>;

interface Client {
  options: postgres.Sql["options"];
  unsafe(
    query: string,
    parameters?: postgres.ParameterOrJSON<never>[],
    options?: postgres.UnsafeQueryOptions,
  ): Pending;
}

/**
 * The part of the driver that Drizzle's session uses.
 * Guarantee: drizzle-orm/postgres-js calls `unsafe` and reads `options`; transactions and savepoints,
 * which use the rest, are opened by this file alone.
 */
const asClient = (client: Client): postgres.Sql => client as unknown as postgres.Sql;

const ignore = (): void => undefined;

/**
 * One connection and the Drizzle session on it. A lane serves one transaction at a time, so statements
 * can be pipelined on it and prepared queries are built once. (The driver's own `reserve()` takes the
 * process down when a reserved connection is lost between two statements; see docs/decisions.)
 */
export class Lane implements Wire {
  readonly #sql: postgres.Sql;
  readonly #onStatement: ((text: string) => void) | undefined;
  readonly prepared: Queries;
  connection = 0;

  constructor(
    url: string,
    options: postgres.Options<Record<string, never>>,
    onStatement?: (text: string) => void,
  ) {
    this.#onStatement = onStatement;
    this.#sql = postgres(url, {
      ...options,
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      onnotice: ignore,
      onclose: () => {
        this.connection += 1;
      },
    });
    this.prepared = this.queries(ignore);
  }

  queries(allow: () => void): Queries {
    const client: Client = {
      options: this.#sql.options,
      unsafe: (query, parameters, options) => {
        allow();
        this.#onStatement?.(query);
        // Started at once, not when awaited, so that the order of the calls is the order on the wire.
        return this.#sql.unsafe(query, parameters, options).execute();
      },
    };
    return withSafeErrors(drizzle({ client: asClient(client) }));
  }

  executeSql(text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
    this.#onStatement?.(text);
    return executeSql(this.#sql, text, values);
  }

  /** Runs `work` in a transaction of `actor`; anything it throws rolls everything back. */
  async transaction<T>(actor: Actor, work: Work<T>): Promise<T> {
    const tx = new OpenTransaction(actor, this);
    const begun = this.#send(beginAs(actor, ""));
    try {
      const [result] = await Promise.all([start(work, tx), begun]);
      tx.assertOpen();
      tx.end();
      const { command } = await this.#send("commit");
      // A failure that `work` passed over turns the commit into a rollback; that is no success.
      if (command !== "COMMIT") throw failedTransaction();
      return result;
    } catch (error) {
      tx.end();
      if (tx.isConnected) await this.#send("rollback").catch(ignore);
      throw safeError(error);
    }
  }

  /** Runs reads that `work` issues all at once, before it first awaits: one round trip with begin and commit. */
  async query<T>(actor: Actor, work: Work<T>): Promise<T> {
    const tx = new OpenTransaction(actor, this);
    const begun = this.#send(beginAs(actor, " read only"));
    const reading = start(work, tx);
    tx.end();
    const ended = Promise.all([begun, this.#send("commit")]);
    // Awaited below; a failed read is thrown first.
    ended.catch(ignore);
    try {
      const result = await reading;
      await ended;
      return result;
    } catch (error) {
      throw safeError(error);
    }
  }

  async close(): Promise<void> {
    await this.#sql.end({ timeout: 5 });
  }

  /** Sends statements of ours without parameters, at once. */
  #send(statements: string): Pending {
    this.#onStatement?.(statements);
    return this.#sql.unsafe(statements).execute();
  }
}

/** Begins `work` now; what it throws before its first await is a rejection too. */
const start = async <T>(work: Work<T>, tx: ActorTransaction): Promise<T> => work(tx);
