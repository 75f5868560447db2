import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { ActorPool } from "./actor-pool.ts";
import type { Queries } from "./prepared-query.ts";
import { withSafeErrors } from "./safe-queries.ts";
import { executeSql, type SqlExecutor } from "./sql-executor.ts";

export interface DatabaseOptions {
  /** The owner's URL, or that of any role that may take on the roles below. */
  url: string;
  /** In production each role has a URL of its own; without it, the pool takes its role at start-up. */
  appUrl?: string;
  authUrl?: string;
  queueUrl?: string;
  /** Connections for members' requests; the two other pools have 4 and 3. */
  max?: number;
  acquireTimeout?: number;
  /** False behind a PgBouncer in transaction mode that keeps no prepared statements (before 1.21). */
  prepare?: boolean;
  /** Called with the text of each statement of an actor's transaction, begin and commit included. */
  onStatement?: (text: string) => void;
}

/** The pools of one process, each with its role. */
export interface Database {
  /** Members' requests and services acting for a member. */
  readonly app: ActorPool;
  /** better-auth's tables. */
  readonly auth: Queries;
  /** The job queue, outside any member's transaction. */
  readonly queue: SqlExecutor;
  close(): Promise<void>;
}

type Role = "companion_app" | "companion_auth" | "companion_queue";

const driverOptions = (role: Role, ownUrl: string | undefined, prepare: boolean) => ({
  prepare,
  // Drizzle reads arrays by itself; a connection lost while the driver fetches types rejects nowhere.
  fetch_types: role === "companion_queue",
  connect_timeout: 5,
  // A lost server is tried again soon, so that requests recover within seconds of its return.
  backoff: () => 0.25,
  onnotice: () => undefined,
  connection: {
    application_name: role,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(ownUrl === undefined ? { role } : {}),
  },
});

/** Opens the pools; connections are made when they are first used. */
export const openDatabase = (options: DatabaseOptions): Database => {
  const {
    url,
    appUrl,
    authUrl,
    queueUrl,
    max = 10,
    acquireTimeout = 5000,
    prepare = true,
  } = options;
  const app = new ActorPool({
    url: appUrl ?? url,
    driver: driverOptions("companion_app", appUrl, prepare),
    max,
    acquireTimeout,
    onStatement: options.onStatement,
  });
  const auth = postgres(authUrl ?? url, {
    ...driverOptions("companion_auth", authUrl, prepare),
    max: 4,
  });
  const queue = postgres(queueUrl ?? url, {
    ...driverOptions("companion_queue", queueUrl, prepare),
    max: 3,
  });
  return {
    app,
    auth: withSafeErrors(drizzle({ client: auth })),
    queue: { executeSql: (text, values = []) => executeSql(queue, text, values) },
    close: async () => {
      await Promise.all([app.close(), auth.end({ timeout: 5 }), queue.end({ timeout: 5 })]);
    },
  };
};
