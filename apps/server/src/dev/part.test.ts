import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { startPart } from "./part.ts";
import { isFree } from "./port.ts";

/** Starts a process that listens, writes its port to the file given, and ends with nobody but its group. */
const parent = `
  const listener = 'require("node:net").createServer().listen(0, "127.0.0.1", function () {'
    + 'require("node:fs").writeFileSync(process.argv[1], String(this.address().port)); })';
  require("node:child_process").spawn(process.execPath, ["-e", listener, process.argv[1]]);
  setInterval(() => {}, 1000);
`;

it("ends with all that it has started", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "companion-part-"));
  const file = path.join(folder, "port");
  const { stop, ended } = startPart({
    name: "test",
    cwd: folder,
    command: ["-e", parent, file],
    env: process.env,
  });
  const port = async () => Number(await readFile(file, "utf8").catch(() => ""));
  await expect.poll(port, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await isFree(await port())).toBe(false);
  await stop();
  await ended;
  await expect.poll(async () => isFree(await port()), { timeout: 10_000 }).toBe(true);
  await rm(folder, { recursive: true });
});
