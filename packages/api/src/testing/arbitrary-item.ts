import type { MemoryField } from "@companion/db";
import fc from "fast-check";

/** Text as people write it, and as they do not: any script, emoji, quotes, backslashes; no NUL. */
const anyText = (maxLength: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: Math.min(maxLength, 60) })
    .map((text) => text.replaceAll("\u0000", "").trim())
    .filter((text) => text.length > 0 && text.length <= maxLength);

const pad = (value: number): string => String(value).padStart(2, "0");

const aTime = fc.date({
  min: new Date("1950-01-01"),
  max: new Date("2100-01-01"),
  noInvalidDate: true,
});

const valueOf = (field: MemoryField): fc.Arbitrary<unknown> => {
  switch (field.type) {
    case "text":
      return anyText(100);
    case "longText":
      return anyText(4000);
    case "number":
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 100 });
    case "boolean":
      return fc.boolean();
    case "date":
      return aTime.map((date) => date.toISOString().slice(0, 10));
    case "time":
      return fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}:00`);
    case "datetime":
      return aTime;
    case "list":
      return fc.array(anyText(100), { maxLength: 4 });
    case "choice":
      return fc.constantFrom(...(field.choices ?? []));
    default:
      return field.type satisfies never;
  }
};

const shape = (fields: readonly MemoryField[]) =>
  Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));

/** Valid items of a kind with any of its columns. */
export const arbitraryItem = (
  fields: readonly MemoryField[],
): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(shape(fields), {
    requiredKeys: fields.filter((field) => field.required).map((field) => field.name),
  });

/** Changes of some columns, at least one. */
export const arbitraryPatch = (
  fields: readonly MemoryField[],
): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(shape(fields), { requiredKeys: [] }).filter((patch) => Object.keys(patch).length > 0);
