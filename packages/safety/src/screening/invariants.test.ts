import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RULES } from "../rules/index.ts";
import { screen } from "./screen.ts";

/** Any unicode, lone surrogates included, with the rules' own words strewn in so that rules are reached. */
const words = RULES.flatMap(({ example }) => example.split(" "));
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.constantFrom(
        "\ud800",
        "\udc00",
        "\0",
        "not",
        "my friend",
        '"',
        ".",
        "ten years ago",
        "tonight",
      ),
      fc.constantFrom(...words),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(" "));
const example = fc.constantFrom(...RULES.map((rule) => rule.example));

describe("any text whatever", () => {
  test("is screened without an error, the same each time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(screen(text)).toEqual(screen(text));
      }),
    );
  });

  test("has evidence, a category and a severity exactly when its level is above 0", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { level, category, severity, evidence } = screen(text);
        expect(category !== null).toBe(level > 0);
        expect(severity !== null).toBe(level > 0);
        expect(evidence.length > 0).toBe(level > 0);
      }),
    );
  });

  test("has evidence within the text, never empty, of rules that exist", () => {
    const ids = new Set(RULES.map(({ id }) => id));
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, rule } of screen(text).evidence) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(ids).toContain(rule);
        }
      }),
    );
  });
});

describe("a danger is not hidden by", () => {
  const level = (text: string): number => screen(text).level;

  test("zero-width characters anywhere", () => {
    fc.assert(
      fc.property(
        example,
        fc.array(
          fc.tuple(fc.nat(200), fc.constantFrom("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad")),
        ),
        (text, insertions) => {
          const characters = Array.from(text);
          for (const [at, invisible] of insertions)
            characters.splice(at % (characters.length + 1), 0, invisible);
          expect(level(characters.join(""))).toBe(level(text));
        },
      ),
    );
  });

  test("curly quotes, capitals, fullwidth letters or accents on top", () => {
    fc.assert(
      fc.property(example, fc.infiniteStream(fc.boolean()), (text, flips) => {
        const flip = (): boolean => flips.next().value === true;
        const disguised = text.replace(/[a-z']/g, (char) => {
          if (char === "'") return flip() ? "’" : "'";
          if (flip()) return char.toUpperCase();
          return flip() ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char;
        });
        expect(level(disguised)).toBe(level(text));
        expect(level(text.replace(/[aeiou]/g, (char) => (flip() ? `${char}\u0301` : char)))).toBe(
          level(text),
        );
      }),
    );
  });

  test("harmless sentences before and after it, however long", () => {
    const harmless = "We went to the market and bought bread. ";
    fc.assert(
      fc.property(example, fc.nat(150), fc.nat(150), (text, before, after) => {
        const padded = `${harmless.repeat(before)}${text}. ${harmless.repeat(after)}`;
        expect(level(padded)).toBeGreaterThanOrEqual(level(text));
      }),
    );
  });

  test("many denials before it", () => {
    fc.assert(
      fc.property(fc.nat(300), (denials) => {
        expect(
          level(`${"I'm not going to kill myself. ".repeat(denials)}I'm going to kill myself.`),
        ).toBe(4);
      }),
      { numRuns: 20 },
    );
  });
});
