import { DatabaseError } from "@companion/db";
import { type ErrorCode, fromDatabaseError, ServiceError } from "@companion/services";
import { TRPCError } from "@trpc/server";
import { z } from "zod";

type TrpcCode = TRPCError["code"];

const trpcCodes: Record<ErrorCode, TrpcCode> = {
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  stale_version: "CONFLICT",
  invalid: "BAD_REQUEST",
  consent_required: "FORBIDDEN",
  forbidden: "FORBIDDEN",
  unauthenticated: "UNAUTHORIZED",
  rate_limited: "TOO_MANY_REQUESTS",
  too_large: "PAYLOAD_TOO_LARGE",
  unavailable: "SERVICE_UNAVAILABLE",
};

/** What `error.data` carries beside tRPC's own code and path. */
export interface ErrorData {
  appCode: string;
  /** What is wrong with which field of the input. */
  issues?: Record<string, string[]>;
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
  requestId?: string;
}

const serviceErrorOf = (cause: unknown): ServiceError | undefined => {
  if (cause instanceof ServiceError) return cause;
  return cause instanceof DatabaseError ? fromDatabaseError(cause) : undefined;
};

/** The tRPC error for what a verb threw; undefined for a failure that is ours. */
export const toTrpcError = (cause: unknown): TRPCError | undefined => {
  const error = serviceErrorOf(cause);
  return (
    error && new TRPCError({ code: trpcCodes[error.code], message: error.message, cause: error })
  );
};

const fieldIssues = (error: z.ZodError): Record<string, string[]> => {
  // A map, since a client may name a field as a method of objects is named.
  const issues = new Map<string, string[]>();
  for (const issue of error.issues) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")];
    for (const key of keys) issues.set(key, [...(issues.get(key) ?? []), issue.message]);
  }
  return Object.fromEntries(issues);
};

const internalMessage =
  "Something went wrong on our side. Try again; if it stays, tell us the request id.";

const unreadableMessage = "The request could not be read. Send JSON as superjson writes it.";

/** The sentence and the data that a client sees of an error. */
export const describeError = (
  error: TRPCError,
  requestId: string | undefined,
): { message: string; code: TrpcCode; data: ErrorData } => {
  const known = serviceErrorOf(error.cause);
  if (known !== undefined) {
    const { fields, retryAfter } = known.details;
    return {
      message: known.message,
      code: trpcCodes[known.code],
      data: { appCode: known.code, issues: fields, retryAfter, requestId },
    };
  }
  if (error.cause instanceof z.ZodError) {
    return {
      message: "Some of what was sent is not valid; `issues` names the fields.",
      code: error.code,
      data: { appCode: "invalid", issues: fieldIssues(error.cause), requestId },
    };
  }
  if (error.code === "INTERNAL_SERVER_ERROR") {
    return { message: internalMessage, code: error.code, data: { appCode: "internal", requestId } };
  }
  // A cause of the parser quotes what it could not read.
  const message = error.cause === undefined ? error.message : unreadableMessage;
  const appCode = Object.entries(trpcCodes).find(([, code]) => code === error.code)?.[0];
  return {
    message,
    code: error.code,
    data: { appCode: appCode ?? "invalid", requestId },
  };
};
