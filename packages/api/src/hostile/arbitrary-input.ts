import fc from "fast-check";
import {
  branchesOf,
  isDateSchema,
  type JsonSchema,
  type ListedProcedure,
  partSchema,
} from "./procedures.ts";

/** Where in an input a value stands; the elements of a list stand at "*". */
export type Place = readonly string[];

/** Says what stands at a place, such as the id of a row that is there; undefined leaves it to the schema. */
export type Given = (place: Place, schema: JsonSchema) => fc.Arbitrary<unknown> | undefined;

/** Text in any script, with emoji, quotes and backslashes; no NUL, which no text may hold. */
const text = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({
      unit: "grapheme",
      minLength,
      maxLength: Math.max(minLength, Math.min(maxLength, 40)),
    })
    .map((value) => value.replaceAll("\u0000", "0").slice(0, maxLength));

const aDay = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const textOf = ({ format, pattern, minLength = 0, maxLength = 40 }: JsonSchema) => {
  if (format === "uuid") return fc.uuid({ version: 7 });
  if (format === "date") return aDay;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"));
  return text(minLength, maxLength);
};

const numberOf = ({ type, minimum = -1000, maximum = 1000 }: JsonSchema): fc.Arbitrary<number> =>
  type === "integer"
    ? fc.integer({ min: minimum, max: Math.min(maximum, minimum + 1000) })
    : fc.integer({ min: 0, max: 8 }).map((part) => minimum + ((maximum - minimum) * part) / 8);

const dateOf = ({ minimum, maximum }: JsonSchema): fc.Arbitrary<Date> =>
  fc.date({
    min: new Date(minimum ?? "1950-01-01"),
    max: new Date(maximum ?? "2100-01-01"),
    noInvalidDate: true,
  });

/** Names that a client's superjson refuses to write. */
const unsendable = new Set(["__proto__", "constructor", "prototype"]);

const objectOf = (schema: JsonSchema, place: Place, given: Given): fc.Arbitrary<unknown> => {
  const { properties, required = [], additionalProperties } = schema;
  if (properties !== undefined) {
    const parts: Record<string, fc.Arbitrary<unknown>> = {};
    for (const [name, part] of Object.entries(properties)) {
      parts[name] = valueOf(partSchema(part), [...place, name], given);
    }
    return fc.record(parts, { requiredKeys: [...required], noNullPrototype: true });
  }
  const values = valueOf(partSchema(additionalProperties), [...place, "*"], given);
  const names = textOf(partSchema(schema.propertyNames)).filter((name) => !unsendable.has(name));
  return fc.dictionary(names, values, { maxKeys: 3 });
};

const arrayOf = (schema: JsonSchema, place: Place, given: Given): fc.Arbitrary<unknown> => {
  if (schema.prefixItems !== undefined) {
    return fc.tuple(
      ...schema.prefixItems.map((part) => valueOf(partSchema(part), [...place, "*"], given)),
    );
  }
  const items = Array.isArray(schema.items) ? {} : partSchema(schema.items);
  const { minItems = 0, maxItems = 3 } = schema;
  return fc.array(valueOf(items, [...place, "*"], given), {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems, 3)),
  });
};

/** Values that no schema describes, by the name of their field. */
const named: Record<string, fc.Arbitrary<unknown>> = {
  // Left out: what is made up is no place in a list, and not the time of a row.
  cursor: fc.constant(undefined),
  expectedUpdatedAt: fc.constant(undefined),
  revision: fc.constant(1),
  timeZone: fc.constantFrom("UTC", "Europe/Berlin", "Asia/Kolkata"),
};

const valueOf = (schema: JsonSchema, place: Place, given: Given): fc.Arbitrary<unknown> => {
  const known = given(place, schema) ?? named[place.at(-1) ?? ""];
  if (known !== undefined) return known;
  const branches = branchesOf(schema);
  if (branches.length > 1) return fc.oneof(...branches.map((one) => valueOf(one, place, given)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (isDateSchema(schema)) return dateOf(schema);
  switch (schema.type) {
    case "object":
      return objectOf(schema, place, given);
    case "array":
      return arrayOf(schema, place, given);
    case "string":
      return textOf(schema);
    case "integer":
    case "number":
      return numberOf(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case undefined:
      return fc.constantFrom("text", 1, true, null);
    default:
      throw new Error("A branch of a schema has one type");
  }
};

/** Stops a search for what a schema seems not to allow at all. */
const maxTries = 2000;

/**
 * Inputs that a procedure accepts. Rules that its JSON Schema cannot say are left to its own parser,
 * which drops what breaks them.
 */
export const validInput = (
  { path, input, schema }: ListedProcedure,
  given: Given = () => undefined,
): fc.Arbitrary<unknown> => {
  if (input === null || schema === null) return fc.constant(undefined);
  let tries = 0;
  return valueOf(schema, [], given).filter((value) => {
    const isValid = input.safeParse(value).success;
    tries = isValid ? 0 : tries + 1;
    if (tries > maxTries) throw new Error(`No valid input of ${path} could be generated`);
    return isValid;
  });
};
