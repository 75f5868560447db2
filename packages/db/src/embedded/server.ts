import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { layout } from "./cluster.ts";
import { EmbeddedPostgresError } from "./error.ts";
import { loopback } from "./port.ts";
import { findProcess, run, runSync, type Account } from "./process.ts";

/** One data folder and what it takes to run its server. */
export interface Server {
  dataDir: string;
  binaries: Binaries;
  account: Account | undefined;
}

const serverSettings = {
  listen_addresses: loopback,
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  // What members write must not reach the log: no failed statements, no rows in the details of an error.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

/** For data that nobody needs after the run: no waiting for the disk. */
const throwAwaySettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts the server, which must not be running (see `stopServer`), in a session of its own: ctrl-C reaches the
 * caller only, who then stops it in good order.
 * @throws EmbeddedPostgresError `start_failed`, with the server's own last lines
 */
export async function startServer(
  server: Server,
  options: { port: number; persistent: boolean },
): Promise<void> {
  const settings = { ...serverSettings, ...(options.persistent ? {} : throwAwaySettings) };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const { serverLog } = layout(server.dataDir);
  const start = () =>
    pgCtl(server, ["start", "-l", serverLog, "-o", `-p ${options.port} ${flags.join(" ")}`]);

  // A pid file of a killed server: PostgreSQL would take a zombie, or another program of ours, for its owner.
  await rm(pidFile(server.dataDir), { force: true });
  let code = await start();
  let log = await lastLines(serverLog);
  // After kill -9 of the server, its children hold the shared memory until they notice.
  for (let tries = 0; code !== 0 && log.includes("shared memory block") && tries < 50; tries++) {
    await delay(100);
    code = await start();
    log = await lastLines(serverLog);
  }
  if (code === 0) return;
  throw new EmbeddedPostgresError("start_failed", `PostgreSQL did not start: ${log}`);
}

/**
 * Ends the server of this folder, if one runs: politely, then at once, then by kill -9. Committed data stays.
 * @returns whether one ran
 * @throws EmbeddedPostgresError `stop_failed`
 */
export async function stopServer(server: Server): Promise<boolean> {
  const pid = await findServer(server.dataDir);
  if (pid === undefined) return false;
  for (const mode of ["fast", "immediate"]) {
    await pgCtl(server, ["stop", "-m", mode, "-t", "20"]);
    if ((await findServer(server.dataDir)) === undefined) return true;
  }
  process.kill(pid, "SIGKILL");
  for (let tries = 0; tries < 50; tries++) {
    if ((await findServer(server.dataDir)) === undefined) return true;
    await delay(100);
  }
  throw new EmbeddedPostgresError(
    "stop_failed",
    `PostgreSQL (process ${pid}, data in ${server.dataDir}) does not end. End that process by hand.`,
  );
}

/** Ends the server within 10 seconds, synchronously: for an exit handler, which cannot wait otherwise. */
export function stopServerSync(server: Server, mode: "fast" | "immediate"): void {
  const { dataDir, binaries, account } = server;
  const args = ["stop", "-m", mode, "-t", "10", ...pgCtlArguments(dataDir)];
  runSync(binaries.pgCtl, args, { account, cwd: dataDir });
}

/**
 * The process id of the server of this folder, or undefined when none runs. A pid file can outlive its server
 * (kill -9, a reboot) and name another program by then, so the command line decides.
 */
async function findServer(dataDir: string): Promise<number | undefined> {
  const file = await readFile(pidFile(dataDir), "utf8").catch(() => "");
  const pid = Number(file.split("\n")[0]);
  const found = await findProcess(pid);
  return found?.command.includes(layout(dataDir).cluster) ? pid : undefined;
}

function pidFile(dataDir: string): string {
  return join(layout(dataDir).cluster, "postmaster.pid");
}

async function pgCtl(server: Server, args: string[]): Promise<number> {
  const { dataDir, binaries, account } = server;
  const all = [...args, ...pgCtlArguments(dataDir)];
  const { code } = await run(binaries.pgCtl, all, { account, cwd: dataDir });
  return code;
}

function pgCtlArguments(dataDir: string): string[] {
  return ["-D", layout(dataDir).cluster, "--wait", "--silent"];
}

async function lastLines(file: string): Promise<string> {
  const log = await readFile(file, "utf8").catch(() => "");
  return log.trim().split("\n").slice(-4).join(" ");
}
