import fc from "fast-check";
import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { transformer } from "./transformer.ts";

const { serialize, deserialize } = transformer.input;

/** As it comes over the wire. */
const sent = (input: unknown): unknown => JSON.parse(JSON.stringify(serialize(input)));

const anyValue = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: true }),
);
const anyInput = fc.dictionary(
  fc.string().filter((name) => !["__proto__", "constructor", "prototype"].includes(name)),
  fc.oneof(anyValue, fc.array(anyValue), fc.record({ value: anyValue })),
  { noNullPrototype: true },
);

describe("an input", () => {
  it("is read as a client wrote it", () =>
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(deserialize(sent(input))).toEqual(input);
      }),
    ));

  it("is read in full where a client gives one thing twice", () => {
    const day = new Date("2026-05-01T10:00:00Z");
    const names = ["tea"];
    const input = { from: day, to: day, names, again: names };
    expect(superjson.serialize(input).meta?.referentialEqualities).toBeDefined();
    expect(deserialize(sent(input))).toEqual(input);
  });

  it("does not grow by notes that repeat its parts", () => {
    const part = { a: { x: null, y: null }, b: null };
    const notes = { a: ["b"], "a.x": ["a.y"] };
    const meta = { referentialEqualities: notes, v: 1 };
    expect(deserialize({ json: structuredClone(part), meta })).toEqual(part);
  });
});
