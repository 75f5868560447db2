import { EmbeddedPostgresError } from "./error.ts";
import { run, type Account } from "./process.ts";

const accountName = "postgres";

/**
 * The account that the server runs as: undefined (this process's own) for an ordinary user. PostgreSQL
 * refuses to run as root, so for root it is the system user `postgres`, created when missing.
 */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await findAccount();
  if (existing) return existing;
  const { output } = await run("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    accountName,
  ]);
  const created = await findAccount();
  if (created) return created;
  throw new EmbeddedPostgresError(
    "no_account",
    `PostgreSQL does not run as root, and the user "${accountName}" could not be created (${output.trim()}). ` +
      `Create that user, start as an ordinary user, or set DATABASE_URL.`,
  );
}

async function findAccount(): Promise<Account | undefined> {
  const [uid, gid] = await Promise.all([
    run("id", ["-u", accountName]),
    run("id", ["-g", accountName]),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}
