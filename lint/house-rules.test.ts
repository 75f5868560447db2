import { expect, it } from "vitest";
import { lint } from "./fixture.ts";

const refused = new Map([
  ["no-floating-promises", "export const go = (p: Promise<void>): void => { p; };"],
  ["no-misused-promises", "export const go = (p: Promise<boolean>): number => (p ? 1 : 2);"],
  ["await-thenable", "export const go = async (n: number): Promise<number> => await n;"],
  ["no-explicit-any", "export const go = (a: any): number => (a ? 1 : 2);"],
  ["no-non-null-assertion", "export const go = (a?: string): string => a!;"],
  ["consistent-type-assertions", "export const go = (a: unknown): string => a as string;"],
  ["consistent-type-imports", "import { URL } from 'node:url'; export type A = URL;"],
  [
    "switch-exhaustiveness-check",
    "export function go(a: 'x' | 'y'): void { switch (a) { case 'x': break; } }",
  ],
  ["no-console", "console.log(1);"],
  ["eqeqeq", "export const go = (a: number, b: number): boolean => a == b;"],
  ["max-params", "export const go = (a: 1, b: 2, c: 3, d: 4): number => a + b + c + d;"],
  ["no-unused-vars", "const a = 1;"],
  ["no-restricted-properties", "export const a = Math.random();"],
  ["ban-ts-comment", "// @ts-ignore\nexport const a: number = '';"],
  ["no-focused-tests", "import { it } from 'vitest'; it.only('a', () => {});"],
  ["no-disabled-tests", "import { it } from 'vitest'; it.skip('a', () => {});"],
]);
const file = (rule: string): string => `packages/safety/src/${rule}.test.ts`;

it("refuses what the house rules forbid, each by its own rule", () => {
  const found = lint(new Map([...refused].map(([rule, code]) => [file(rule), `${code}\n`])));
  const silent = [...refused.keys()].filter((rule) => !found.get(file(rule))?.includes(rule));
  expect(silent).toEqual([]);
});

it("accepts const assertions, satisfies, and a command that prints", () => {
  const allowed = new Map([
    ["packages/safety/src/a.ts", "export const a = ['x'] as const satisfies readonly string[];\n"],
    ["packages/db/src/cli/migrate.ts", "console.log('done');\n"],
    ["apps/server/src/replay/main.ts", "console.log('done');\n"],
  ]);
  expect([...lint(allowed)]).toEqual([]);
});
