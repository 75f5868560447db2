import { pino } from "pino";
import type { Log } from "./context.ts";

/** Fields that are never written, wherever they stand. */
const secret = [
  "content",
  "text",
  "quote",
  "email",
  "name",
  "password",
  "token",
  "authorization",
  "cookie",
];

/** The log of a process: JSON lines on standard output, without what members wrote or who they are. */
export const createLog = (env: Readonly<Record<string, string | undefined>>): Log =>
  pino({
    level: env["LOG_LEVEL"] ?? "info",
    redact: { paths: secret.flatMap((field) => [field, `*.${field}`]), censor: "[redacted]" },
    formatters: { level: (level) => ({ level }) },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
