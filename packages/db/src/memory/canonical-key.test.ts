import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeKey } from "./define-memory.ts";

const mixed = fc.constantFrom("a", "É", "ß", "İ", "ﷺ", "𐐀", "👩‍👧", "-", " ", "\u0301");

/** Texts of letters, marks, signs and characters beyond the first plane, many longer than a key. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: mixed, minLength: 150, maxLength: 300 }),
  fc.string({ unit: fc.constantFrom("𐐀", "b", "👩", " "), minLength: 150, maxLength: 300 }),
);

/** Words in letters that have one small and one capital form. */
const words = fc.array(fc.stringMatching(/^[a-zéüñçåø0-9]{1,12}$/u), {
  minLength: 1,
  maxLength: 4,
});

describe("the key of a name", () => {
  it("is the key of itself, of at most 200 whole characters", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = normalizeKey(text);
        expect(normalizeKey(key)).toBe(key);
        expect(key.length).toBeLessThanOrEqual(200);
        expect(key.isWellFormed()).toBe(true);
      }),
    );
  });

  it("is empty for an empty name only", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalizeKey(text) === "").toBe(text.trim() === "");
      }),
    );
  });

  it("does not depend on capitals, on spaces and punctuation between words, nor on how an accent is written", () => {
    const between = fc.constantFrom(" ", "  ", "\t", "-", " – ", ", ", "\u00A0");
    fc.assert(
      fc.property(words, between, (name, separator) => {
        const key = normalizeKey(name.join(" "));
        const written = [
          name.join(separator),
          name.join(" ").toUpperCase(),
          `  ${name.join(" ")}. `,
          name.join(" ").normalize("NFD"),
        ];
        expect(written.map(normalizeKey)).toEqual(written.map(() => key));
      }),
    );
  });

  it("does not depend on whether accents are written at all", () => {
    expect(["José Núñez", "JOSE NUNEZ", "jose  nuñez"].map(normalizeKey)).toEqual(
      Array(3).fill("jose nunez"),
    );
  });

  it("keeps different words apart", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        fc.pre(
          one.join(" ").normalize("NFD").replace(/\p{M}/gu, "") !==
            other.join(" ").normalize("NFD").replace(/\p{M}/gu, ""),
        );
        expect(normalizeKey(one.join(" "))).not.toBe(normalizeKey(other.join(" ")));
      }),
    );
  });
});
