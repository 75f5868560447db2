import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { EmbeddedPostgresError } from "./error.ts";
import { run, type Account } from "./process.ts";

/** The role that migrations run as: owner of the database, no superuser. */
export const ownerRole = "companion_owner";
export const databaseName = "companion";

/** Where a data folder keeps what. */
export function layout(dataDir: string) {
  return {
    cluster: join(dataDir, "cluster"),
    passwordFile: join(dataDir, "owner-password"),
    serverLog: join(dataDir, "server.log"),
  };
}

/**
 * Makes the database cluster, its owner role and its database, unless they are there.
 * @returns the owner's password, generated once and kept in a file that only its owner can read
 * @throws EmbeddedPostgresError `other_version`, `setup_failed`
 */
export async function ensureCluster(options: {
  dataDir: string;
  binaries: Binaries;
  account: Account | undefined;
  /** Whether the data must outlive a crash of the machine. */
  persistent: boolean;
}): Promise<string> {
  const { dataDir, binaries, account, persistent } = options;
  const { cluster, passwordFile } = layout(dataDir);
  if (existsSync(cluster)) {
    await checkVersion(cluster, binaries.major);
    return readFile(passwordFile, "utf8");
  }

  const password = randomBytes(24).toString("hex");
  await writeFile(passwordFile, password, { mode: 0o600 });
  // Complete under its name, or absent: a start that is killed half-way leaves nothing to repair.
  const partial = `${cluster}.partial`;
  await rm(partial, { recursive: true, force: true });
  const as = { account, cwd: dataDir };
  const sync = persistent ? [] : ["--no-sync"];
  await succeed(run(binaries.initdb, [...(await initdbArguments(partial)), ...sync], as));
  // Single-user mode: the superuser needs no password, so nobody can sign in as it over the network.
  const statements = [
    `CREATE ROLE ${ownerRole} LOGIN CREATEROLE CREATEDB PASSWORD '${password}'`,
    `CREATE DATABASE ${databaseName} OWNER ${ownerRole}`,
  ];
  const single = ["--single", "-D", partial, "-c", "exit_on_error=true", "postgres"];
  await succeed(run(binaries.postgres, single, { ...as, input: `${statements.join("\n")}\n` }));
  await rename(partial, cluster);
  return password;
}

async function initdbArguments(folder: string): Promise<string[]> {
  const { output } = await run("locale", ["-a"]);
  const installed = output.split("\n");
  // The collation is built in, the same on every machine. The text search parser still asks LC_CTYPE: under
  // plain C it takes a curly quote or a dash for a letter of the word beside it.
  const names = ["C.utf8", "C.UTF-8", "en_US.utf8", "en_US.UTF-8"];
  const ctype = names.find((name) => installed.includes(name)) ?? "C";
  return [
    `--pgdata=${folder}`,
    "--username=postgres",
    "--auth-host=scram-sha-256",
    "--auth-local=reject",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    `--lc-ctype=${ctype}`,
    "--no-instructions",
  ];
}

async function checkVersion(cluster: string, major: string): Promise<void> {
  const found = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  if (found === major) return;
  throw new EmbeddedPostgresError(
    "other_version",
    `The data in ${cluster} was written by PostgreSQL ${found}, and this is PostgreSQL ${major}. ` +
      `Move that folder away to start afresh, or upgrade it with pg_upgrade.`,
  );
}

async function succeed(running: Promise<{ code: number; output: string }>): Promise<void> {
  const { code, output } = await running;
  if (code === 0) return;
  const reason = output.trim().split("\n").slice(-3).join(" ");
  throw new EmbeddedPostgresError("setup_failed", `The database could not be made: ${reason}`);
}
