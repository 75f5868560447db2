import {
  APICallError,
  JSONParseError,
  NoContentGeneratedError,
  NoObjectGeneratedError,
  NoOutputGeneratedError,
  RetryError,
  TypeValidationError,
} from "ai";

export type ModelErrorKind = "timeout" | "refused" | "garbage" | "unavailable";

const sentences: Readonly<Record<ModelErrorKind, string>> = {
  timeout: "The model did not answer in time",
  refused: "The model declined to answer",
  garbage: "The model answered with something that cannot be read",
  unavailable: "The model could not be reached",
};

/**
 * The model failed. Carries no cause on purpose: the errors of the model library hold the request,
 * and with it the member's words, which must not reach a log.
 */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly kind: ModelErrorKind;
  /** The HTTP status the server answered with, where there was one. */
  readonly status: number | undefined;

  constructor(kind: ModelErrorKind, status?: number) {
    super(status === undefined ? sentences[kind] : `${sentences[kind]} (HTTP ${status})`);
    this.kind = kind;
    this.status = status;
  }
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");

const isUnreadable = (error: unknown): boolean =>
  NoOutputGeneratedError.isInstance(error) ||
  NoContentGeneratedError.isInstance(error) ||
  JSONParseError.isInstance(error) ||
  TypeValidationError.isInstance(error);

/** Maps whatever the model library threw to a ModelError without the member's words. */
export const toModelError = (error: unknown): ModelError => {
  if (error instanceof ModelError) return error;
  if (RetryError.isInstance(error)) return toModelError(error.lastError);
  if (isTimeout(error)) return new ModelError("timeout");
  if (NoObjectGeneratedError.isInstance(error)) {
    return new ModelError(error.finishReason === "content-filter" ? "refused" : "garbage");
  }
  if (isUnreadable(error)) return new ModelError("garbage");
  if (APICallError.isInstance(error)) {
    return isUnreadable(error.cause)
      ? new ModelError("garbage")
      : new ModelError("unavailable", error.statusCode);
  }
  return new ModelError("unavailable");
};
