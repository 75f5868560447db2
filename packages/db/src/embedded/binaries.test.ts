import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { serverAccount } from "./account.ts";
import { findBinaries, installedFolder } from "./binaries.ts";
import { canEnter } from "./folders.ts";

const isRoot = process.getuid?.() === 0;

afterEach(() => vi.unstubAllEnvs());

describe("the programs of PostgreSQL", () => {
  it("are those of PostgreSQL 18, and run from where they are installed if the server can go there", async () => {
    const account = await serverAccount();
    const found = await findBinaries({ account, log: () => {} });
    expect(found.major).toBe("18");
    expect(found.postgres.startsWith(installedFolder())).toBe(
      await canEnter(installedFolder(), account),
    );
  });

  // Only root needs another account for the server, which may be shut out of root's own folders.
  it.skipIf(!isRoot)("run from the cache when the checkout is closed to the server", async () => {
    const closed = await mkdtemp(join(tmpdir(), "companion-closed-"));
    const cache = await mkdtemp(join(tmpdir(), "companion-cache-"));
    vi.stubEnv("COMPANION_CACHE_DIR", cache);
    try {
      const installed = join(closed, "native");
      await cp(installedFolder(), installed, { recursive: true, verbatimSymlinks: true });
      const lines: string[] = [];
      const options = {
        account: await serverAccount(),
        log: (line: string) => lines.push(line),
        installed,
      };
      const found = await findBinaries(options);
      expect(found.postgres.startsWith(cache)).toBe(true);
      expect(lines).toEqual([expect.stringContaining(cache)]);
      expect(await findBinaries(options)).toEqual(found);
    } finally {
      await rm(closed, { recursive: true });
      await rm(cache, { recursive: true });
    }
  });
});
