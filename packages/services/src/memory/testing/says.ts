import type { z } from "zod";
import type { ServiceContext } from "../../context.ts";
import { listFacts, listFactsInput } from "../facts/list.ts";
import { upsertFact, upsertFactInput } from "../facts/upsert-fact.ts";

type FactInput = z.input<typeof upsertFactInput>;

/** The member says a fact about a food, or about another entity. */
export const says = (
  ctx: ServiceContext,
  [relationship, name]: readonly [FactInput["relationship"], string],
  more: Partial<FactInput> = {},
) => {
  const entity = { type: "food", name } as const;
  return upsertFact({ ctx, input: upsertFactInput.parse({ entity, relationship, ...more }) });
};

/** All facts of a member that match. */
export const factsOf = async (ctx: ServiceContext, input: z.input<typeof listFactsInput> = {}) =>
  (await listFacts({ ctx, input: listFactsInput.parse({ limit: 100, ...input }) })).items;
