import { allMemoryKinds } from "@companion/db";
import { z } from "zod";

const [first, ...others] = allMemoryKinds.map((kind) =>
  z.object({
    kind: z.literal(kind.kind),
    item: kind.input.pipe(z.record(z.string(), z.unknown())),
  }),
);
if (first === undefined) throw new Error("The registry has no kinds");

/** A kind and an item of it, derived from the registry: what a model may propose and an import may hold. */
export const kindedItem = z.discriminatedUnion("kind", [first, ...others]);
