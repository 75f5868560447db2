/** Why an embedded server could not be started or stopped. */
export type EmbeddedPostgresErrorCode =
  | "unsupported_platform"
  | "no_account"
  | "unreachable_folder"
  | "already_running"
  | "port_taken"
  | "other_version"
  | "setup_failed"
  | "start_failed"
  | "stop_failed";

/** Carries one sentence that says what happened and what to do; `code` is for programs. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
  readonly code: EmbeddedPostgresErrorCode;

  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Whether an error of the file system or the network has this code, such as "EEXIST". */
export function hasErrno(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
