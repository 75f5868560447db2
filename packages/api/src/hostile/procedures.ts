import { z } from "zod";
import { appRouter } from "../router.ts";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A procedure as the router itself lists it, so that a new one is under test at once. */
export interface ListedProcedure {
  path: string;
  type: "query" | "mutation" | "subscription";
  /** Null where it takes no input. */
  input: z.ZodType | null;
  /** What a client may send, null as above; a `Date` is marked by {@link isDateSchema}. */
  schema: JsonSchema | null;
}

const definition = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  inputs: z.array(z.instanceof(z.ZodType)).max(1),
});

const dateFormat = "javascript-date";

/** Whether a value of this schema is a `Date`, which JSON Schema has no word for. */
export const isDateSchema = (schema: JsonSchema): boolean => schema.format === dateFormat;

/** Of a `Date`, with its bounds in milliseconds. */
const describeDate = (zodSchema: z.core.$ZodType, jsonSchema: JsonSchema): void => {
  const { minimum, maximum } = zodSchema._zod.bag;
  jsonSchema.type = "string";
  jsonSchema.format = dateFormat;
  if (minimum instanceof Date) jsonSchema.minimum = minimum.getTime();
  if (maximum instanceof Date) jsonSchema.maximum = maximum.getTime();
};

const partsOf = z.object({ parts: z.array(z.instanceof(z.ZodType)) });

/** Of an input whose schema names the objects that it is made of. */
const describeParts = (jsonSchema: JsonSchema): void => {
  const { data } = partsOf.safeParse(jsonSchema);
  if (data === undefined) return;
  const parts = data.parts.map(schemaOf);
  delete jsonSchema["parts"];
  jsonSchema.type = "object";
  jsonSchema.properties = Object.fromEntries(
    parts.flatMap(({ properties = {} }) => Object.entries(properties)),
  );
  jsonSchema.required = parts.flatMap(({ required = [] }) => required);
  jsonSchema.additionalProperties = false;
};

/** The JSON Schema of what an input parser takes. */
const schemaOf = (input: z.core.$ZodType): JsonSchema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(input, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      describeParts(jsonSchema);
      if (def.type === "date") describeDate(zodSchema, jsonSchema);
      // Where anything goes in, what comes after it says what is taken.
      if (def.type === "pipe" && Object.keys(jsonSchema).length === 0) {
        Object.assign(jsonSchema, schemaOf(def.out));
      }
    },
  });
  return schema;
};

/** Every procedure of the API. */
export const procedures: readonly ListedProcedure[] = Object.entries(appRouter._def.procedures).map(
  ([path, procedure]) => {
    const { type, inputs } = definition.parse(Reflect.get(procedure, "_def"));
    const [input = null] = inputs;
    return { path, type, input, schema: input === null ? null : schemaOf(input) };
  },
);

/** What anyone may call without an account; everything else asks to sign in. */
export const publicPaths: readonly string[] = ["health", "safety.resources"];

/** The schema of a schema's part, which JSON Schema may also give as `true`. */
export const partSchema = (part: unknown): JsonSchema => (isSchema(part) ? part : {});

const isSchema = (part: unknown): part is JsonSchema => typeof part === "object" && part !== null;

/** The kinds of value a schema allows: each branch of a union, or itself. */
export const branchesOf = (schema: JsonSchema): readonly JsonSchema[] => {
  const branches =
    schema.anyOf ??
    schema.oneOf ??
    (Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : undefined);
  return branches === undefined ? [schema] : branches.map(partSchema).flatMap(branchesOf);
};
