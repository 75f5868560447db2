import { hasBrowser } from "./browser.ts";
import { ended, runNext } from "./next.ts";

/** Vitest's global setup of the tests in a browser: builds the app as for production. */
export default async function build(): Promise<void> {
  if (!hasBrowser) return;
  const child = runNext(["build"], process.env);
  const lines: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
  await ended(child);
  if (child.exitCode !== 0) throw new Error(`next build failed:\n${lines.join("")}`);
}
