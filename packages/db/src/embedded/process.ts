import { spawn, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";

/** An operating system account to run a program as. */
export interface Account {
  uid: number;
  gid: number;
}

export interface RunOptions {
  /** Undefined: the account of this process. */
  account?: Account | undefined;
  cwd?: string;
  /** Written to the program's standard input. */
  input?: string;
}

/** Runs a program to its end. A failure, also to start it, is a code other than 0, not an exception. */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, setting(options));
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (error) => resolve({ code: -1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? -1, output }));
    // A program that ended early closes its input: its exit code says more than EPIPE.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input);
  });
}

/** The same while everything else waits, without the output. */
export function runSync(command: string, args: readonly string[], options: RunOptions): void {
  spawnSync(command, args, setting(options));
}

function setting({ account, cwd = "/" }: RunOptions) {
  // A short environment: PG* settings would steer the server, and API keys are none of its business.
  return { ...account, cwd, env: { PATH: process.env.PATH, LC_ALL: "C" } };
}

/**
 * What runs under a process id, or undefined when nothing does. `started` tells two processes apart that
 * had the same id one after the other; compare it for equality only.
 */
export async function findProcess(
  pid: number,
): Promise<{ started: string; command: string } | undefined> {
  if (process.platform === "linux") {
    const read = (file: string) => readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");
    const [stat, command] = await Promise.all([read("stat"), read("cmdline")]);
    // Fields from the third on, after the parenthesised name, which may itself hold blanks (proc(5)).
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const started = fields[18];
    if (started === undefined || state === "Z") return undefined;
    return { started, command: command.replaceAll("\0", " ") };
  }
  const { code, output } = await run("ps", ["-p", String(pid), "-o", "lstart=", "-o", "command="]);
  // `lstart` is always 24 characters, as in "Sat Nov 21 11:52:12 2026".
  return code === 0 ? { started: output.slice(0, 24), command: output.slice(24) } : undefined;
}
