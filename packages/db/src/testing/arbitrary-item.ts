import fc from "fast-check";
import type { MemoryField } from "../memory/fields.ts";

/** Any script, emoji, quotes and line breaks, at times longer than a prompt line; no NUL. */
const oddText = (maxLength: number) =>
  fc
    .tuple(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), fc.nat({ max: 8 }))
    .map(([text, times]) =>
      text
        .replaceAll("\0", "")
        .repeat(times + 1)
        .slice(0, maxLength)
        .trim(),
    )
    .filter((text) => text.isWellFormed() && text.length > 0);

const pad = (value: number): string => String(value).padStart(2, "0");

const moment = fc.date({
  min: new Date("1900-01-02"),
  max: new Date("2199-12-31"),
  noInvalidDate: true,
});

const valueOf = (field: MemoryField): fc.Arbitrary<unknown> => {
  switch (field.type) {
    case "text":
      return oddText(100);
    case "longText":
      return oddText(4000);
    case "number":
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 0 });
    case "boolean":
      return fc.boolean();
    case "date":
      return moment.map((at) => at.toISOString().slice(0, 10));
    case "time":
      return fc
        .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
        .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}:00`);
    case "datetime":
      return moment;
    case "list":
      return field.choices === undefined
        ? fc.array(oddText(500), { maxLength: 5 })
        : fc.subarray([...field.choices]);
    case "choice":
      return fc.constantFrom(...(field.choices ?? []));
    default:
      return field.type satisfies never;
  }
};

const shapeOf = (fields: readonly MemoryField[]) =>
  Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));

/** Inputs of a kind: with its required columns, and any of the others. */
export const arbitraryItem = (
  fields: readonly MemoryField[],
): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(shapeOf(fields), {
    requiredKeys: fields.filter(({ required }) => required).map(({ name }) => name),
  });

/** Inputs with every column of a kind. */
export const arbitraryWholeItem = (
  fields: readonly MemoryField[],
): fc.Arbitrary<Record<string, unknown>> => fc.record(shapeOf(fields));

/** Changes of some columns, at least one. */
export const arbitraryPatch = (
  fields: readonly MemoryField[],
): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(shapeOf(fields), { requiredKeys: [] }).filter((patch) => Object.keys(patch).length > 0);
