import type { Actor } from "./actor.ts";
import { lostTransaction } from "./errors.ts";
import type { PreparedQuery, Queries } from "./prepared-query.ts";
import type { SqlExecutor } from "./sql-executor.ts";

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

/** What a transaction needs of the connection that it runs on. */
export interface Wire {
  /** Which connection this is: another number once it has been lost. */
  readonly connection: number;
  /** The session on which queries are prepared. */
  readonly prepared: Queries;
  /** A session that asks `allow` before it sends a statement. */
  queries(allow: () => void): Queries;
  readonly executeSql: SqlExecutor["executeSql"];
}

/** One transaction on a wire that later serves others: from its end on, it refuses to send. */
export class OpenTransaction implements ActorTransaction {
  readonly actor: Actor;
  readonly #wire: Wire;
  readonly #connection: number;
  #ended = false;
  #db: Queries | undefined;

  constructor(actor: Actor, wire: Wire) {
    this.actor = actor;
    this.#wire = wire;
    this.#connection = wire.connection;
  }

  get userId(): string {
    return this.actor.userId;
  }

  get db(): Queries {
    return (this.#db ??= this.#wire.queries(() => this.assertOpen()));
  }

  async run<Result>(
    query: PreparedQuery<Result>,
    values: Record<string, unknown>,
  ): Promise<Result> {
    this.assertOpen();
    return query.on(this.#wire.prepared).execute(values);
  }

  async executeSql(text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
    this.assertOpen();
    return this.#wire.executeSql(text, values);
  }

  /** Whether its connection is still the one it began on. */
  get isConnected(): boolean {
    return this.#connection === this.#wire.connection;
  }

  assertOpen(): void {
    if (this.#ended) throw lostTransaction("the transaction has ended");
    if (!this.isConnected) throw lostTransaction("the connection was lost");
  }

  end(): void {
    this.#ended = true;
  }
}
