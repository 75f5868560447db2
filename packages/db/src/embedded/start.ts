import { existsSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { serverAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { claimFolder } from "./claim.ts";
import { databaseName, ensureCluster, layout, ownerRole } from "./cluster.ts";
import { prepareDataFolder } from "./folders.ts";
import { choosePort, loopback } from "./port.ts";
import { startServer, stopServer, stopServerSync, type Server } from "./server.ts";

const defaultDataDir = join(import.meta.dirname, "../../../../.data/postgres");

export interface StartEmbeddedOptions {
  /** Default: `.data/postgres` in the root of the repository. Read the one in use from the result. */
  dataDir?: string;
  /** On 127.0.0.1. Default: one that is free. */
  port?: number;
  /** Default true. False: faster, safe against nothing, and the folder is removed at the end. */
  persistent?: boolean;
  /** Gets a sentence for each thing that an operator should know. */
  log?: (line: string) => void;
}

/** A running server, with a database owned by a role that is no superuser. */
export interface EmbeddedPostgres {
  /** Signs in as the owner. Holds a password: not for logs. */
  url: string;
  port: number;
  dataDir: string;
  /** Ends the server, whatever state it is in; a second call waits for the first. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, which is made when missing. One process at a time may run a folder; what
 * a process that was killed left behind is stopped cleanly first, and nothing committed is lost.
 * @throws EmbeddedPostgresError
 */
export async function startEmbedded(options: StartEmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const { persistent = true, log = () => {} } = options;
  const { server, claim } = await claimServer(options.dataDir ?? defaultDataDir, log);
  const { dataDir } = server;
  try {
    if (await stopServer(server)) {
      log("Stopped the PostgreSQL that an earlier process left running; its data is complete.");
    }
    const port = await choosePort(options.port);
    const password = await ensureCluster({ ...server, persistent });
    await startServer(server, { port, persistent });

    const onExit = () => {
      stopServerSync(server, persistent ? "fast" : "immediate");
      claim.release();
      if (!persistent) rmSync(dataDir, { recursive: true, force: true });
    };
    process.once("exit", onExit);

    let stopping: Promise<void> | undefined;
    const stop = async () => {
      await stopServer(server);
      process.off("exit", onExit);
      claim.release();
      if (!persistent) await removeFolder(dataDir);
    };
    return {
      url: `postgres://${ownerRole}:${password}@${loopback}:${port}/${databaseName}`,
      port,
      dataDir,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

/**
 * Removes a data folder and the server that a killed process may have left on it.
 * @throws EmbeddedPostgresError `already_running` when its process lives
 */
export async function removeEmbedded(dataDir: string): Promise<void> {
  // Without a cluster there is nothing to end, and another process may be about to claim the folder.
  if (!existsSync(layout(dataDir).cluster)) return;
  const { server } = await claimServer(dataDir, () => {});
  await stopServer(server);
  await removeFolder(server.dataDir);
}

async function claimServer(requested: string, log: (line: string) => void) {
  const account = await serverAccount();
  const binaries = await findBinaries({ account, log });
  const dataDir = await prepareDataFolder({ requested, account, log });
  const server: Server = { dataDir, binaries, account };
  return { server, claim: await claimFolder(dataDir) };
}

/** Children of a killed server may still write for a moment, hence the retries. */
function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
