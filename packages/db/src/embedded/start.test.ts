import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { withConnection } from "../testing/admin.ts";
import {
  removeEmbedded,
  startEmbedded,
  type EmbeddedPostgres,
  type StartEmbeddedOptions,
} from "./start.ts";

const isRoot = process.getuid?.() === 0;

let home: string;
let dataDir: string;
let lines: string[] = [];
const running = new Set<EmbeddedPostgres>();

async function start(options: StartEmbeddedOptions = {}) {
  const server = await startEmbedded({ dataDir, log: (line) => lines.push(line), ...options });
  running.add(server);
  return server;
}

/** Commits a word; returns it. */
async function remember(url: string): Promise<string> {
  const word = randomUUID();
  await withConnection(url, async (sql) => {
    await sql`CREATE TABLE IF NOT EXISTS kept (word text)`;
    await sql`INSERT INTO kept VALUES (${word})`;
  });
  return word;
}

const recall = (url: string) =>
  withConnection(url, async (sql) =>
    (await sql<{ word: string }[]>`SELECT word FROM kept`).map(({ word }) => word),
  );

async function serverPid(server: EmbeddedPostgres): Promise<number> {
  return Number.parseInt(await readFile(join(server.dataDir, "cluster/postmaster.pid"), "utf8"));
}

/** Another Node process that starts a server on the folder, and how it was told to end. */
async function startElsewhere(options: StartEmbeddedOptions, then: string) {
  const script = `
    import { startEmbedded } from ${JSON.stringify(new URL("./start.ts", import.meta.url).href)};
    const server = await startEmbedded(${JSON.stringify(options)});
    console.log(server.url);
    ${then}
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [url] = await once(child.stdout, "data");
  return { child, ended, url: String(url).trim() };
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "companion-embedded-"));
  // Open to PostgreSQL's account, as an ordinary checkout is.
  await chmod(home, 0o755);
  dataDir = join(home, "data");
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  lines = [];
});

afterAll(() => rm(home, { recursive: true, force: true }));

describe("a second start", () => {
  it("finds the data of the first", async () => {
    const first = await start();
    const word = await remember(first.url);
    await first.stop();
    expect(await recall((await start()).url)).toContain(word);
  });

  it("is refused while the first runs, and leaves that one alone", async () => {
    const first = await start();
    const word = await remember(first.url);
    await expect(start()).rejects.toMatchObject({
      code: "already_running",
      message: expect.stringContaining(`process ${process.pid}`),
    });
    expect(await recall(first.url)).toContain(word);
  });

  it("is refused while another process runs the first", async () => {
    const other = await startElsewhere({ dataDir }, "setInterval(() => {}, 1000);");
    await expect(start()).rejects.toMatchObject({ code: "already_running" });
    other.child.kill("SIGKILL");
    await other.ended;
  });

  it("follows a kill -9 of the first's process: stops what it left, says so, has its data", async () => {
    const other = await startElsewhere({ dataDir }, "setInterval(() => {}, 1000);");
    const word = await remember(other.url);
    other.child.kill("SIGKILL");
    await other.ended;
    const server = await start();
    expect(lines.join()).toMatch(/earlier process left running/);
    expect(await recall(server.url)).toContain(word);
  });

  it("follows a kill -9 of the server itself, while it had a client: nothing committed is lost", async () => {
    const first = await start();
    const word = await remember(first.url);
    const client = postgres(first.url, { max: 1, fetch_types: false });
    await client`SELECT 1`;
    const asleep = client`SELECT pg_sleep(60)`.catch((error: unknown) => error);
    process.kill(await serverPid(first), "SIGKILL");
    expect(await asleep).toBeInstanceOf(Error);
    // Without a time limit the driver waits for a connection that is gone.
    await client.end({ timeout: 0 });
    await first.stop();
    expect(await recall((await start()).url)).toContain(word);
  });

  it("does not mistake another program for the server when a stale file names its process id", async () => {
    const first = await start();
    const word = await remember(first.url);
    process.kill(await serverPid(first), "SIGKILL");
    await first.stop();
    const stranger = spawn("sleep", ["600"]);
    const pidFile = join(first.dataDir, "cluster/postmaster.pid");
    const [, ...rest] = (await readFile(pidFile, "utf8")).split("\n");
    await writeFile(pidFile, [stranger.pid, ...rest].join("\n"));
    expect(await recall((await start()).url)).toContain(word);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });
});

describe("what stands in the way is named", () => {
  it("a taken port", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    await expect(start({ port })).rejects.toMatchObject({
      code: "port_taken",
      message: expect.stringContaining(`Port ${port}`),
    });
    other.close();
    expect((await start({ port: 0 })).port).not.toBe(port);
  });

  it("data of another major version, which is left as it is", async () => {
    const old = join(home, "old");
    const version = join(old, "cluster/PG_VERSION");
    await mkdir(join(old, "cluster"), { recursive: true });
    await writeFile(version, "17\n");
    await expect(start({ dataDir: old })).rejects.toMatchObject({
      code: "other_version",
      message: expect.stringMatching(/PostgreSQL 17, and this is PostgreSQL 18/),
    });
    expect(await readFile(version, "utf8")).toBe("17\n");
  });

  // Only root needs another account for the server, which may be shut out of root's own folders.
  it.skipIf(!isRoot)(
    "a folder closed to the server: the data moves, and is found again",
    async () => {
      const closed = await mkdtemp(join(tmpdir(), "companion-closed-"));
      const cache = join(home, "cache");
      vi.stubEnv("COMPANION_CACHE_DIR", cache);
      try {
        const options = { dataDir: join(closed, "checkout/.data/postgres") };
        const first = await start(options);
        const word = await remember(first.url);
        await first.stop();
        const second = await start(options);
        expect(second.dataDir).toBe(first.dataDir);
        expect(second.dataDir.startsWith(cache)).toBe(true);
        expect(lines).toContainEqual(expect.stringContaining(second.dataDir));
        expect(await recall(second.url)).toContain(word);
      } finally {
        vi.unstubAllEnvs();
        await rm(closed, { recursive: true });
      }
    },
  );
});

describe("the end", () => {
  it("can be asked for twice, and comes when the server is already gone", async () => {
    const server = await start();
    await Promise.all([server.stop(), server.stop()]);
    await expect(withConnection(server.url, (sql) => sql`SELECT 1`)).rejects.toThrow(
      "ECONNREFUSED",
    );
    await server.stop();
  });

  it("removes a throw-away folder", async () => {
    const server = await start({ dataDir: join(home, "thrown-away"), persistent: false });
    expect(existsSync(server.dataDir)).toBe(true);
    await server.stop();
    expect(existsSync(server.dataDir)).toBe(false);
  });

  it("comes for what a killed process left, folder and server, and for nothing that runs", async () => {
    const options = { dataDir: join(home, "left"), persistent: false };
    const other = await startElsewhere(options, "setInterval(() => {}, 1000);");
    await expect(removeEmbedded(options.dataDir)).rejects.toMatchObject({
      code: "already_running",
    });
    await withConnection(other.url, (sql) => sql`SELECT 1`);
    other.child.kill("SIGKILL");
    await other.ended;
    await removeEmbedded(options.dataDir);
    expect(existsSync(options.dataDir)).toBe(false);
    await expect(withConnection(other.url, (sql) => sql`SELECT 1`)).rejects.toThrow("ECONNREFUSED");
  });

  it("comes with process.exit too, without a stop", async () => {
    const options = { dataDir: join(home, "exited"), persistent: false };
    const other = await startElsewhere(options, "process.exit(0);");
    await other.ended;
    expect(existsSync(options.dataDir)).toBe(false);
    await expect(withConnection(other.url, (sql) => sql`SELECT 1`)).rejects.toThrow("ECONNREFUSED");
  });
});
