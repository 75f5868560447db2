import { ServiceError } from "@companion/services";
import superjson, { type SuperJSONResult } from "superjson";
import { z } from "zod";

const note = z.tuple([z.enum(["Date", "undefined", "number"])]);

const sent = z.object({
  meta: z
    .object({
      values: z.union([note, z.record(z.string(), note)]).optional(),
      v: z.number().optional(),
    })
    .optional(),
});

/** Guarantee: tRPC parsed it from JSON, and its notes are of the forms that superjson writes. */
const isReadable = (given: unknown): given is SuperJSONResult => sent.safeParse(given).success;

/**
 * Reads an input as superjson writes it, with times and what is left out; of the rest that a note can
 * ask superjson for (expressions, lists of any length, shared references), nothing.
 * @throws ServiceError invalid
 */
const readInput = (given: unknown): unknown => {
  if (!isReadable(given)) {
    throw new ServiceError("invalid", "The input is not in the form that superjson writes.");
  }
  const { json, meta } = given;
  return superjson.deserialize(
    { json, meta: meta && { values: meta.values, v: meta.v } },
    { inPlace: true },
  );
};

/** How data crosses the wire: superjson, read with care where a client wrote it. */
export const transformer = {
  input: { serialize: superjson.serialize, deserialize: readInput },
  output: superjson,
};
