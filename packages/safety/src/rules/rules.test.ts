import { describe, expect, test } from "vitest";
import { normalize } from "../normalize/normalize.ts";
import { screen } from "../screening/screen.ts";
import { isKnownWord, RULES, rulesFor } from "./index.ts";

describe("the rules", () => {
  test("each has an id of its own", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test.each(RULES)("$id finds its example", ({ id, example }) => {
    const normalized = normalize(example, isKnownWord);
    const called = [...rulesFor(normalized)].filter(
      ({ expression }) => normalized.text.search(expression) >= 0,
    );
    expect(called.map((rule) => rule.id)).toContain(id);
  });

  test.each(RULES.filter(({ level }) => level > 0))(
    "$id counts in its example",
    ({ id, level, example }) => {
      const screening = screen(example);
      expect(screening.evidence.map(({ rule }) => rule)).toContain(id);
      expect(screening.level).toBeGreaterThanOrEqual(screening.subject === "other" ? 1 : level);
    },
  );
});
