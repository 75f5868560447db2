import fc from "fast-check";
import { expect, it } from "vitest";
import type { MemoryField } from "../trpc/types.ts";
import { fromText, toText } from "./field-values.ts";

type Type = MemoryField["type"];
const field = (type: Type): MemoryField => ({ name: "field", type, required: false });

/** What the server may hold for a field of each type. */
const stored: Record<Type, fc.Arbitrary<unknown>> = {
  text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
  longText: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
  choice: fc.constantFrom("low", "very_high"),
  number: fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
    .map((n) => n + 0),
  boolean: fc.boolean(),
  list: fc.array(fc.string()),
  date: fc.constantFrom("2026-03-10", "1999-12-31"),
  time: fc.constantFrom("22:30", "00:00"),
  datetime: fc
    .date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })
    // A form keeps whole minutes.
    .map((at) => new Date(Math.floor(at.getTime() / 60_000) * 60_000)),
};

const types: Type[] = [
  "text",
  "longText",
  "choice",
  "number",
  "boolean",
  "list",
  "date",
  "time",
  "datetime",
];

it.each(types)("opens and saves a %s field without changing it", (type) => {
  const described = field(type);
  fc.assert(
    fc.property(stored[type], (value) => {
      expect(fromText(described, toText(described, value))).toEqual(value);
    }),
  );
});

it("takes an emptied field for one that is not known", () => {
  const emptied = types.filter((type) => type !== "list").map((type) => fromText(field(type), " "));
  expect(new Set(emptied)).toEqual(new Set([null]));
});

it("shows nothing for what is not known", () => {
  expect(toText(field("number"), null)).toBe("");
  expect(toText(field("list"), null)).toEqual([]);
});
