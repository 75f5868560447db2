import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { EmbeddedPostgresError } from "./error.ts";
import { run, type Account } from "./process.ts";

/** Whether the server's account may pass through this folder. */
export async function canEnter(folder: string, account: Account | undefined): Promise<boolean> {
  const { code } = await run("/bin/sh", ["-c", 'cd "$0"', folder], { account });
  return code === 0;
}

/**
 * A folder that every account can reach, for what lies where only root may look: $COMPANION_CACHE_DIR, or
 * one below /var/tmp, which outlives a reboot.
 */
export async function cacheFolder(account: Account | undefined): Promise<string> {
  const folder = resolve(process.env.COMPANION_CACHE_DIR || "/var/tmp/companion-cache");
  await mkdir(folder, { recursive: true });
  const { uid } = await lstat(folder);
  // Everyone may write to /var/tmp: a folder that someone else put there would let them choose our programs.
  if (uid === process.getuid?.()) {
    await chmod(folder, 0o755);
    if (await canEnter(folder, account)) return folder;
  }
  throw new EmbeddedPostgresError(
    "unreachable_folder",
    `The folder ${folder} must belong to you and be open to the user "postgres". ` +
      `Set COMPANION_CACHE_DIR to another folder, or set DATABASE_URL.`,
  );
}

/**
 * Makes the data folder and gives it to the server's account; returns its real path. One that the account
 * could not reach moves to the cache folder, under a name that follows from the path asked for.
 */
export async function prepareDataFolder(options: {
  requested: string;
  account: Account | undefined;
  log: (line: string) => void;
}): Promise<string> {
  const { account, log } = options;
  let folder = resolve(options.requested);
  await mkdir(dirname(folder), { recursive: true });
  if (!(await canEnter(dirname(folder), account))) {
    const key = createHash("sha256").update(folder).digest("hex").slice(0, 12);
    folder = join(await cacheFolder(account), `data-${key}`);
    log(`The user "postgres" cannot reach ${options.requested}: the data is in ${folder} instead.`);
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  return realpath(folder);
}
