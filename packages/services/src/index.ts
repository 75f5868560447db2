export type { Call, Log, ServiceContext, Services } from "./context.ts";
export {
  errorCodes,
  type ErrorCode,
  type ErrorDetails,
  fromDatabaseError,
  ServiceError,
} from "./errors.ts";
export * as conversations from "./conversation/index.ts";
export { startWorker, type Worker } from "./jobs/worker.ts";
export * from "./memory/index.ts";
export type { Page } from "./pagination.ts";
export { failureOf, stackOf } from "./failure.ts";
export { createLog } from "./log.ts";
export {
  databaseFromEnv,
  type Environment,
  EnvironmentError,
  openServices,
} from "./open-services.ts";
