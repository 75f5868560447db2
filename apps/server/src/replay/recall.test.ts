import { describe, expect, it } from "vitest";
import { looksRight } from "./recall.ts";

const written = new Map([
  ["first", "My sister Anna helps me."],
  ["second", "I feel depressed since May."],
]);
const quoting = (quote: string, messageId: string | null = "first") => [{ messageId, quote }];

describe("an item that looks right", () => {
  it.each([
    ["is named as the member named it", "Anna", quoting("sister Anna")],
    ["is named by a form of their word", "Depression", quoting("feel depressed", "second")],
    ["may be named from another message", "Anna", quoting("May", "second")],
  ])("%s", (_why, name, sources) => {
    expect(looksRight({ name, sources }, written)).toBe(true);
  });
});

describe("an item that does not", () => {
  it.each([
    ["has a name that they never wrote", "Brother", quoting("sister Anna")],
    ["has one word too many", "Anna Smith", quoting("sister Anna")],
    ["stands on words that they never wrote", "Anna", quoting("brother Anna")],
    ["stands on words of another message", "Anna", quoting("sister Anna", "second")],
    ["cites no message", "Anna", quoting("sister Anna", null)],
    ["has no source", "Anna", []],
    ["has no name to compare", "5", quoting("sister Anna")],
  ])("%s", (_why, name, sources) => {
    expect(looksRight({ name, sources }, written)).toBe(false);
  });
});
