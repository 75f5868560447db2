import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Part } from "./part.ts";
import { startPart } from "./part.ts";

const folder = path.resolve(import.meta.dirname, "../../../web");
const next = path.join(folder, "node_modules/next/dist/bin/next");

const everywhere = ["0.0.0.0", "::", "127.0.0.1", "::1"];

/** The address of the app as a browser on this machine has it. */
export const webUrl = (host: string, port: number): string =>
  `http://${everywhere.includes(host) ? "localhost" : host}:${port}`;

/** Starts the web app in development mode. */
export const startWeb = (options: { host: string; port: number; env: NodeJS.ProcessEnv }): Part =>
  startPart({
    name: "web",
    cwd: folder,
    command: [next, "dev", "--hostname", options.host, "--port", String(options.port)],
    env: { ...options.env, NEXT_TELEMETRY_DISABLED: "1" },
  });

/** Resolves when the app has shown its first page, which compiles what most pages share. */
export const firstPage = async (url: string, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal });
      await response.arrayBuffer();
      return;
    } catch {
      // Nobody listens yet.
      await delay(100, undefined, { signal }).catch(() => undefined);
    }
  }
};
