import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { choicesOf } from "../columns.ts";

/** What a form needs to know of one column of a kind. */
export interface MemoryField {
  name: string;
  type:
    | "text"
    | "longText"
    | "number"
    | "boolean"
    | "date"
    | "time"
    | "datetime"
    | "list"
    | "choice";
  required: boolean;
  min?: number;
  max?: number;
  /** Of a `choice`, or of each entry of a `list` that has them. */
  choices?: readonly string[];
}

const shape = z.object({
  properties: z.record(
    z.string(),
    z.looseObject({
      maxLength: z.number().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      anyOf: z.array(z.looseObject({})).optional(),
    }),
  ),
});

const limits = z.looseObject({
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

/** The limits of each property, read from the JSON schema; a nullable one holds them in its first branch. */
const limitsOf = (input: z.ZodObject): Record<string, z.infer<typeof limits>> => {
  const { properties } = shape.parse(
    z.toJSONSchema(input, { io: "input", unrepresentable: "any" }),
  );
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      limits.parse(property.anyOf?.[0] ?? property),
    ]),
  );
};

const typeOf = (column: PgColumn, maxLength: number | undefined): MemoryField["type"] => {
  switch (column.columnType) {
    case "PgTimestamp":
      return "datetime";
    case "PgDateString":
      return "date";
    case "PgTime":
      return "time";
    case "PgArray":
      return "list";
    case "PgBoolean":
      return "boolean";
    case "PgText":
      if (choicesOf(column) !== undefined) return "choice";
      return (maxLength ?? 0) > 200 ? "longText" : "text";
    default:
      return "number";
  }
};

/** Describes the columns of a kind from its table and its input schema. */
export const fieldsOf = (
  columns: Record<string, PgColumn>,
  input: z.ZodObject,
): readonly MemoryField[] => {
  const known = limitsOf(input);
  return Object.entries(columns).flatMap(([name, column]) => {
    const limit = known[name];
    if (limit === undefined) return [];
    const type = typeOf(column, limit.maxLength);
    const choices = choicesOf(column);
    return [
      {
        name,
        type,
        required: column.notNull && !column.hasDefault,
        ...(type === "number" ? { min: limit.minimum, max: limit.maximum } : {}),
        ...(choices === undefined ? {} : { choices }),
      },
    ];
  });
};
