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
