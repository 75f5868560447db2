export type { Log, ServiceContext, Services } from "./context.ts";
export * as conversations from "./conversation/index.ts";
export { type ErrorCode, errorCodes, fromDatabaseError, ServiceError } from "./errors.ts";
export { failureOf, stackOf } from "./failure.ts";
export { startWorker, type Worker } from "./jobs/worker.ts";
export * from "./memory/index.ts";
export { type Environment, EnvironmentError, openServices } from "./open-services.ts";
