import { resourcesFor } from "@companion/safety/resources";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { publicProcedure } from "../trpc.ts";

const resourcesInput = z.object({
  /** ISO 3166-1 alpha-2; unknown gives no number of any country. */
  country: z.string().length(2).toUpperCase().nullable().default(null),
  locale: z.string().max(35).default("en"),
});

/** Help that needs no account. */
export const safetyRouter = {
  resources: publicProcedure.input(resourcesInput).query(({ input }) => resourcesFor(input)),
} satisfies TRPCRouterRecord;
