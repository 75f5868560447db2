import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { removeEmbedded, startEmbedded } from "../embedded/start.ts";
import { dropDatabases } from "./admin.ts";
import type { TestServer } from "./context.ts";

const folderPrefix = "companion-test-server-";

type Started = Pick<TestServer, "url" | "strategy"> & { stop(): Promise<void> };

/** The server for one run of tests; `stop` leaves nothing behind, and so does ctrl-C. */
export function startServer(prefix: string): Promise<Started> | Started {
  const url = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  return url === undefined ? startOwn() : useGiven(url, prefix);
}

async function startOwn(): Promise<Started> {
  await removeLeftovers();
  const dataDir = join(tmpdir(), `${folderPrefix}${randomBytes(8).toString("hex")}`);
  const { url, stop } = await startEmbedded({ dataDir, persistent: false });
  return { url, strategy: "file_copy", stop };
}

/** Servers of earlier runs that ended by kill -9; those of runs that still go on refuse. */
async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(folderPrefix));
  await Promise.allSettled(names.map((name) => removeEmbedded(join(tmpdir(), name))));
}

function useGiven(url: string, prefix: string): Started {
  // An exit handler cannot wait for a server: a process that outlives this one drops the databases.
  const onExit = () => {
    spawn(process.execPath, [fileURLToPath(new URL("./drop-databases.ts", import.meta.url))], {
      env: { ...process.env, DROP_URL: url, DROP_PREFIX: prefix },
      detached: true,
      stdio: "ignore",
    }).unref();
  };
  process.once("exit", onExit);
  return {
    url,
    strategy: "wal_log",
    async stop() {
      await dropDatabases(url, prefix);
      process.off("exit", onExit);
    },
  };
}
