import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inWords, outOfTen, promptLine, told, withDetails } from "./prompt-line.ts";

const characters = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].map(
    ({ segment }) => segment,
  );

/** What breaks a line or a cut: line ends, controls, families of emoji, flags, marks, right-to-left. */
const ends = ["\n", "\r", "\t", "\v", "\0", "\u0085", "\u2028", "\u2029"];
const clusters = ["👨‍👩‍👧‍👦", "🇩🇪", "👍🏽", "e\u0301\u0323", "שלום", "مرحبا", "\u202E", "𝒳", "ก็"];
const odd = fc.constantFrom("a", " ", "é", ...ends, ...clusters);
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: odd, maxLength: 4000, size: "max" }),
);

describe("a line of a prompt", () => {
  it("is one line of at most 200 characters, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = promptLine(text);
        expect(line.length).toBeLessThanOrEqual(200);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(promptLine(line)).toBe(line);
      }),
    );
  });

  it("is cut between characters as a reader sees them", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = characters(text.replace(/[\s\p{Cc}]+/gu, " ").trim());
        const line = promptLine(text);
        const kept = line.length < whole.join("").length ? characters(line).slice(0, -1) : whole;
        expect(whole.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it("keeps a text of 200 characters, and says where a longer one was cut", () => {
    expect(promptLine("a".repeat(200))).toBe("a".repeat(200));
    expect(promptLine("a".repeat(201))).toBe(`${"a".repeat(199)}…`);
    expect(promptLine("👨‍👩‍👧‍👦".repeat(100))).toBe(`${"👨‍👩‍👧‍👦".repeat(18)}…`);
  });
});

describe("what a line says", () => {
  it("leaves out what is not known", () => {
    const nothing = [outOfTen("impact", null), told("triggers", []), told("when", null)];
    expect(withDetails("Strength: patience", [...nothing, inWords(null)])).toBe(
      "Strength: patience",
    );
  });

  it("tells the rest in order", () => {
    expect(
      withDetails("Risk: drinking", [
        inWords("self_harm"),
        outOfTen("severity", 7),
        told("triggers", ["pay day", "noise"]),
        told("what helps", "calling Anna"),
      ]),
    ).toBe(
      "Risk: drinking (self harm; severity 7/10; triggers: pay day, noise; what helps: calling Anna)",
    );
  });
});
