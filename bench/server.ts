import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@companion/db";
import { startEmbedded } from "@companion/db/embedded";

/** A PostgreSQL of this run alone, migrated and empty; its folder goes with it. */
export const startBenchServer = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  const { url, stop } = await startEmbedded({
    dataDir: path.join(tmpdir(), `companion-bench-${randomBytes(8).toString("hex")}`),
    persistent: false,
  });
  try {
    await migrate({ url });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
};
