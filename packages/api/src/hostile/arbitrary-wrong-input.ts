import fc from "fast-check";
import { validInput } from "./arbitrary-input.ts";
import type { ListedProcedure } from "./procedures.ts";

/** Values that hardly any field takes. */
export const oddParts: readonly unknown[] = [
  null,
  true,
  -0,
  3.7,
  -1,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "",
  " ",
  "2026-02-31",
  "\u202E%s' or 1=1 --\\",
  "x".repeat(30_000),
  new Date(-8.64e15),
  new Date(8.64e15),
  [],
  [[]],
  [null],
  {},
  { toString: 1, hasOwnProperty: 1, valueOf: null },
];

/** Texts that the database could not keep as they are. */
export const unkeepableParts: readonly unknown[] = ["\u0000", "a\u0000b", "\uD800", ["x\uDC00y"]];

/** Parts of two million characters or ten thousand elements. */
export const hugeParts: readonly unknown[] = [
  "x".repeat(2_000_000),
  Array.from({ length: 10_000 }, () => "x"),
];

const isBranch = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date);

/** The places of a value's parts; the empty place is the whole. */
const placesOf = (value: unknown): string[][] => [
  [],
  ...(isBranch(value)
    ? Object.entries(value).flatMap(([name, part]) => placesOf(part).map((at) => [name, ...at]))
    : []),
];

/** A copy of `value` with another part at a place. */
const withPart = (value: unknown, place: readonly string[], part: unknown): unknown => {
  const [name, ...rest] = place;
  if (name === undefined || !isBranch(value)) return part;
  const copy: object = Array.isArray(value) ? value.slice() : { ...value };
  Reflect.set(copy, name, withPart(Reflect.get(copy, name), rest, part));
  return copy;
};

/** A valid input in which any one part is replaced by one of `parts`; it may be valid still. */
export const disturbedInput = (
  procedure: ListedProcedure,
  parts: readonly unknown[],
): fc.Arbitrary<unknown> =>
  validInput(procedure).chain((valid) =>
    fc
      .tuple(fc.constantFrom(...placesOf(valid)), fc.constantFrom(...parts))
      .map(([place, part]) => withPart(valid, place, part)),
  );
