import type { Companion, Extractor } from "@companion/ai";
import type { Actor, Database } from "@companion/db";
import type { Jobs } from "./jobs/jobs.ts";

/** Where events of operation go; never message text, names or tokens. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** What one process has, once. */
export interface Services {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly companion: Companion;
  readonly extractor: Extractor;
  readonly log: Log;
  /** The clock, so that a test can set it. */
  readonly now: () => Date;
}

/** What a verb has: the process's services and who acts. */
export interface ServiceContext extends Services {
  readonly actor: Actor;
  /** The member's language (BCP 47), where it is known. */
  readonly locale?: string;
}

/** What every verb is given. */
export interface Call<Input> {
  ctx: ServiceContext;
  input: Input;
}
