import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestTurn, turnsOf } from "./turns.ts";

const withoutSpace = (text: string) => text.replace(/\s/gu, "");

describe("the turns of a text", () => {
  it("are its paragraphs", () => {
    expect(turnsOf("One.\nStill one.\n\n \n Two.\n\n")).toEqual(["One.\nStill one.", "Two."]);
  });

  it("hold all of its words in order, none blank, none too long, no character cut in two", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(" ", "\n", "\n\n", "word ", "🙂".repeat(15_000), "x".repeat(25_000)),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
        (text) => {
          const turns = turnsOf(text);
          expect(withoutSpace(turns.join(""))).toBe(withoutSpace(text));
          for (const turn of turns) {
            expect(turn.trim()).not.toBe("");
            expect(turn.length).toBeLessThanOrEqual(longestTurn);
            expect(turn.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });

  it("end at white space where a long paragraph has any", () => {
    const paragraph = "word ".repeat(9000).trim();
    expect(
      turnsOf(paragraph)
        .flatMap((turn) => turn.split(" "))
        .every((w) => w === "word"),
    ).toBe(true);
  });
});
