import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { kindsPage } from "./kinds-page.ts";

it("docs/memory-kinds.md describes the kinds as they are; `pnpm docs:kinds` writes it anew", async () => {
  const page = new URL("../../../../docs/memory-kinds.md", import.meta.url);
  expect(await readFile(page, "utf8")).toBe(kindsPage());
});
