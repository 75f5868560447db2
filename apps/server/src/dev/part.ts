import { spawn } from "node:child_process";
import { relayLines } from "./log.ts";

/** A process of its own, such as the worker or the web app. */
export interface Part {
  name: string;
  /** Resolves when the process has ended, by itself or by `stop`. */
  ended: Promise<void>;
  /** Asks it to end; ends it by force, with all it started, when it does not within 10 seconds. */
  stop(): Promise<void>;
}

export interface PartOptions {
  name: string;
  cwd: string;
  /** What Node runs, and its arguments. */
  command: readonly string[];
  env: NodeJS.ProcessEnv;
}

/**
 * Starts a part in a process group of its own: ctrl-C reaches only us, who stop the parts in good order,
 * and what a part has started ends with it.
 */
export const startPart = ({ name, cwd, command, env }: PartOptions): Part => {
  const child = spawn(process.execPath, command, {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  relayLines(name, child.stdout);
  relayLines(name, child.stderr);
  const signal = (sent: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, sent);
    } catch {
      // Nobody of the group is left.
    }
  };
  const onExit = () => signal("SIGKILL");
  process.once("exit", onExit);
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  return {
    name,
    ended,
    stop: async () => {
      signal("SIGTERM");
      const force = setTimeout(onExit, 10_000);
      await ended;
      clearTimeout(force);
      process.off("exit", onExit);
      // What the part has left behind.
      onExit();
    },
  };
};
