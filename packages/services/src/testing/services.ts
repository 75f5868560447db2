import { type Companion, type Extractor, offlineCompanion, offlineExtractor } from "@companion/ai";
import { type DatabaseOptions, openDatabase, users } from "@companion/db";
import { v7 as uuidv7 } from "uuid";
import type { ServiceContext, Services } from "../context.ts";
import { Jobs } from "../jobs/jobs.ts";

type LogEntry = { level: "info" | "warn" | "error"; message: string } & Record<string, unknown>;

/** What one process has: a test that opens two over one database has two processes' state. */
export interface TestServices extends Services {
  /** What was logged, oldest first. */
  readonly logged: LogEntry[];
  /** A new member, and what their verbs are called with. */
  member(about?: Partial<typeof users.$inferInsert>): Promise<ServiceContext>;
  /** The same member in this process. */
  as(ctx: ServiceContext): ServiceContext;
  close(): Promise<void>;
}

export interface TestServicesOptions extends Pick<DatabaseOptions, "url" | "onStatement" | "max"> {
  companion?: Companion;
  extractor?: Extractor;
  now?: () => Date;
}

const keepLog = (logged: LogEntry[]): Services["log"] => {
  const at = (level: LogEntry["level"]) => (fields: Record<string, unknown>, message: string) => {
    logged.push({ ...fields, level, message });
  };
  return { info: at("info"), warn: at("warn"), error: at("error") };
};

/** Opens a process's services over a test database, offline unless told otherwise. */
export const openTestServices = (options: TestServicesOptions): TestServices => {
  const {
    companion = offlineCompanion,
    extractor = offlineExtractor,
    now = () => new Date(),
  } = options;
  const database = openDatabase(options);
  const logged: LogEntry[] = [];
  const log = keepLog(logged);
  const jobs = new Jobs(database.queue, {
    onError: (error) => log.error({ failure: error.name }, "job queue failed"),
  });
  const services = { database, jobs, companion, extractor, now, log };
  return {
    ...services,
    logged,
    as: ({ actor }) => ({ ...services, actor }),
    member: async (about = {}) => {
      const id = uuidv7();
      await database.auth
        .insert(users)
        .values({ id, email: `${id}@example.org`, name: "Test Member", ...about });
      return { ...services, actor: { type: "member", userId: id } };
    },
    close: async () => {
      await jobs.stop();
      await database.close();
    },
  };
};
