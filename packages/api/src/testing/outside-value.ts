import type { MemoryField } from "@companion/db";
import fc from "fast-check";

const notOf = (choices: readonly string[]) =>
  fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 20 }),
      fc.constantFrom(...choices.map((choice) => choice.toUpperCase())),
    )
    .map((text) => text.replaceAll("\0", "0"))
    .filter((text) => !choices.includes(text));

/** The wire has no invalid dates: superjson turns them into null. */
const farDates = [new Date("1066-10-14"), new Date("+012026-01-01")];

const tooLong = (maxLength: number) =>
  fc.integer({ min: 1, max: 100 }).map((more) => "a".repeat(maxLength + more));

const outside = (field: MemoryField): fc.Arbitrary<unknown> => {
  const { type, min = 0, max = 0, choices } = field;
  switch (type) {
    case "text":
      return fc.oneof(tooLong(200), fc.constantFrom("", " \n", 3));
    case "longText":
      return fc.oneof(tooLong(4000), fc.constantFrom("", " \n", 3));
    case "number":
      return fc.oneof(
        fc.integer({ max: min - 1 }),
        fc.integer({ min: max + 1 }),
        fc.constantFrom(`${min}`, Number.NaN, Number.POSITIVE_INFINITY),
      );
    case "boolean":
      return fc.constantFrom("true", 1, []);
    case "date":
      return fc.constantFrom("2026-02-30", "0000-01-01", "1066-10-14", "9999-12-31", "today", 5);
    case "time":
      return fc.constantFrom("24:00", "12:60", "noon", 12);
    case "datetime":
      return fc.constantFrom(...farDates, "now");
    case "list":
      return choices === undefined
        ? fc.constantFrom([""], ["a".repeat(501)], Array(51).fill("a"), [null], "a")
        : notOf(choices).map((text) => [choices[0], text]);
    case "choice":
      return notOf(choices ?? []);
    default:
      return type satisfies never;
  }
};

/** Values that a column does not take. */
export const outsideValue = (field: MemoryField): fc.Arbitrary<unknown> =>
  field.required ? fc.oneof(outside(field), fc.constant(null)) : outside(field);
