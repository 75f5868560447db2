import type postgres from "postgres";
import type { Actor } from "./actor.ts";
import { lostTransaction } from "./errors.ts";
import { Lane } from "./lane.ts";
import type { ActorTransaction } from "./transaction.ts";

export interface ActorPoolOptions {
  url: string;
  driver: postgres.Options<Record<string, never>>;
  /** Connections at most. */
  max: number;
  /** How long a request waits for a connection, in milliseconds, before it fails as unavailable. */
  acquireTimeout: number;
  /** Called with the text of each statement sent, begin and commit included. */
  onStatement?: (text: string) => void;
}

interface Waiter {
  resolve(lane: Lane): void;
  timer: NodeJS.Timeout;
}

/** The connections on which actors' transactions run, each serving one transaction at a time. */
export class ActorPool {
  readonly #options: ActorPoolOptions;
  readonly #lanes: Lane[] = [];
  readonly #free: Lane[] = [];
  readonly #waiting = new Set<Waiter>();
  #closed = false;

  constructor(options: ActorPoolOptions) {
    this.#options = options;
  }

  async use<T>(work: (lane: Lane) => Promise<T>): Promise<T> {
    const lane = this.#take() ?? (await this.#wait());
    try {
      return await work(lane);
    } finally {
      this.#give(lane);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #take(): Lane | undefined {
    if (this.#closed) throw lostTransaction("the pool is closed");
    const free = this.#free.pop();
    if (free !== undefined || this.#lanes.length >= this.#options.max) return free;
    const lane = new Lane(this.#options.url, this.#options.driver, this.#options.onStatement);
    this.#lanes.push(lane);
    return lane;
  }

  #wait(): Promise<Lane> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        resolve,
        timer: setTimeout(() => {
          this.#waiting.delete(waiter);
          reject(lostTransaction("no connection was free in time"));
        }, this.#options.acquireTimeout),
      };
      this.#waiting.add(waiter);
    });
  }

  #give(lane: Lane): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free.push(lane);
      return;
    }
    this.#waiting.delete(next);
    clearTimeout(next.timer);
    next.resolve(lane);
  }
}

/** The one way to a transaction: opens it, sets its member, runs `work`, commits or rolls back. */
export const withActor = <T>(
  pool: ActorPool,
  actor: Actor,
  work: (tx: ActorTransaction) => Promise<T>,
): Promise<T> => pool.use((lane) => lane.transaction(actor, work));

/**
 * Reads for an actor in one round trip. `work` issues all its statements before it first awaits;
 * a later one fails.
 */
export const readAsActor = <T>(
  pool: ActorPool,
  actor: Actor,
  work: (tx: ActorTransaction) => Promise<T>,
): Promise<T> => pool.use((lane) => lane.query(actor, work));
