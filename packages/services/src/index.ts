export type { Call, Log, ServiceContext, Services } from "./context.ts";
export { type ErrorCode, type ErrorDetails, fromDatabaseError, ServiceError } from "./errors.ts";
export * from "./memory/index.ts";
export type { Page } from "./pagination.ts";
