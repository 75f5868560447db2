import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

const main = path.resolve(import.meta.dirname, "../main.ts");

const logLine = z.looseObject({ level: z.string(), msg: z.string(), url: z.string().optional() });
type LogLine = z.infer<typeof logLine>;

/** The API in a process of its own. */
export interface ApiProcess {
  url: string;
  /** What it logged so far. */
  logged: LogLine[];
  /** Sends a signal; resolves to the exit code, or to the signal that ended it. */
  kill(signal: NodeJS.Signals): Promise<number | string | null>;
}

/** Starts `node src/main.ts` on a free port; resolves when it says that it is ready. */
export const startApiProcess = async (env: Record<string, string>): Promise<ApiProcess> => {
  const child = spawn(process.execPath, [main], {
    env: { ...env, LOG_LEVEL: "info", PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const logged: LogLine[] = [];
  const ready = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = logLine.parse(JSON.parse(text));
    logged.push(line);
    if (line.url !== undefined) ready.resolve(line.url);
  });
  void ended.then(() => ready.reject(new Error("The API ended before it was ready")));
  return {
    url: await ready.promise,
    logged,
    kill: async (signal) => {
      child.kill(signal);
      const [code, by] = z.tuple([z.number().nullable(), z.string().nullable()]).parse(await ended);
      return code ?? by;
    },
  };
};
