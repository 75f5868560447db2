import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbedded } from "@companion/db/embedded";

/** The database that DATABASE_URL names, or an embedded one that is gone at the end. */
export const openPostgres = (
  given: string | undefined,
): Promise<{ url: string; stop(): Promise<void> }> => {
  if (given !== undefined && given !== "") {
    return Promise.resolve({ url: given, stop: () => Promise.resolve() });
  }
  const dataDir = path.join(tmpdir(), `companion-replay-${randomBytes(8).toString("hex")}`);
  return startEmbedded({ dataDir, persistent: false });
};
