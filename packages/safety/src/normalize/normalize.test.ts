import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalize, originalSpans } from "./normalize.ts";
import { isKnownWord } from "../rules/index.ts";

const plain = (text: string): string =>
  normalize(text, isKnownWord)
    .text.replace(/( \.)+ $/, "")
    .trim();

describe("what people write is read as", () => {
  test.each([
    ["I’m not “fine”", 'i am not " fine "'],
    ["DON'T", "do not"],
    ["dont", "do not"],
    ["I wanna die", "i want to die"],
    ["su1c1de", "suicide"],
    ["s*icide", "suicide"],
    ["k!ll myself!", "kill myself"],
    ["s.u.i.c.i.d.e", "suicide"],
    ["k i l l myself", "kill myself"],
    ["I want to dieeeee", "i want to die"],
    ["kiiiilllll", "kill"],
    ["un\u200balive myself", "kill myself"],
    ["𝓀𝒾𝓁𝓁 myself", "kill myself"],
    ["ｋｉｌｌ", "kill"],
    ["sucicdal", "suicidal"],
    ["Ich möchte", "ich mochte"],
    ["我想死。真的", "我想死 . 真的"],
    ["room 101, 5pm", "room 101 , 5pm"],
    ["user.name@mail.com", "user . name@mail . com"],
  ])("%s → %s", (written, read) => {
    expect(plain(written)).toBe(read);
  });
});

describe("offsets", () => {
  test("every word's span is within the text, never empty, and in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { words, starts, ends } = normalize(text, isKnownWord);
        expect(starts).toHaveLength(words.length);
        for (const [index, start] of starts.entries()) {
          const end = ends[index] ?? -1;
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test("a range of the normalized text leads back to the words it was made of", () => {
    const text = "Ｈello 👋🏽 — “I’m\u200b dying” 我想死了";
    const normalized = normalize(text, isKnownWord);
    const back = (words: string): string => {
      const from = normalized.text.indexOf(words);
      const [span] = originalSpans(normalized, [{ from, to: from + words.length }]);
      return text.slice(span?.start, span?.end);
    };
    expect(back("hello")).toBe("Ｈello");
    expect(back("i am dying")).toBe("I’m\u200b dying");
    expect(back("想死")).toBe("想死");
  });
});
