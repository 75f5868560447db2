import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedPostgresError, hasErrno } from "./error.ts";
import { findProcess } from "./process.ts";

/** The right of one process to run the server of a data folder. */
export interface Claim {
  /** Synchronous, so that an exit handler can call it. */
  release(): void;
}

/**
 * Claims a data folder. A claim whose process has ended, also by kill -9, is void.
 * @throws EmbeddedPostgresError `already_running`
 */
export async function claimFolder(folder: string): Promise<Claim> {
  const file = join(folder, "started-by");
  const self = await findProcess(process.pid);
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${process.pid}\n${self?.started}\n`);
  try {
    // `link` makes the file with its content in one step, and fails when there is one.
    while (!(await tryLink(draft, file))) await removeVoidClaim(file, folder);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => rmSync(file, { force: true }) };
}

async function tryLink(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (hasErrno(error, "EEXIST")) return false;
    throw error;
  }
}

async function removeVoidClaim(file: string, folder: string): Promise<void> {
  const [pid, started] = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const holder = await findProcess(Number(pid));
  if (holder && holder.started === started) {
    throw new EmbeddedPostgresError(
      "already_running",
      `An embedded PostgreSQL already runs on ${folder}, started by process ${pid}. Stop that process first.`,
    );
  }
  await rm(file, { force: true });
}
