import fc from "fast-check";
import { expect, it } from "vitest";
import { titleOf } from "./store-message.ts";

it("is the message's first words: at most 60 characters of one line, whole ones", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (content) => {
      const title = titleOf(content);
      expect(title.length).toBeLessThanOrEqual(60);
      expect(title.isWellFormed()).toBe(true);
      expect(title).not.toMatch(/\n/u);
      const line = content.trim().replace(/\s+/gu, " ");
      expect(line.startsWith(title.replace(/…$/u, "")) || title === "").toBe(true);
    }),
  );
});

it("is of the first line alone, its runs of white space made one, however long they are", () => {
  const space = fc.stringMatching(/^[ \t\u00A0]{1,300}$/u);
  const end = fc.constantFrom("", "\n", " \r\n", "\n\n \n");
  fc.assert(
    fc.property(fc.array(space, { maxLength: 20 }), end, space, (gaps, lineEnd, before) => {
      const line = gaps.map((gap) => `${gap}a`).join("");
      const title = gaps.map(() => " a").join("");
      const content = `${before}b${line}${lineEnd === "" ? "" : `${before}${lineEnd}more`}`;
      expect(titleOf(content)).toBe(`b${title}`);
    }),
  );
});
