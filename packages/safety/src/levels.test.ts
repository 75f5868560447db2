import { describe, expect, test } from "vitest";
import { severityOf } from "./levels.ts";

describe("how soon a human must look", () => {
  test.each([
    [0, {}, null],
    [1, {}, "low"],
    [2, {}, "moderate"],
    [3, { atHand: true }, "moderate"],
    [4, {}, "high"],
    [4, { atHand: true }, "high"],
    [5, {}, "high"],
    [5, { atHand: true }, "imminent"],
    [6, {}, "high"],
    [6, { when: "recent" }, "imminent"],
    [6, { when: "past" }, "moderate"],
    [6, { when: "past", atHand: true }, "moderate"],
  ] as const)("level %d, %o → %s", (level, circumstances, severity) => {
    expect(severityOf(level, circumstances)).toBe(severity);
  });
});
