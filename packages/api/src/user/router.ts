import type { TRPCRouterRecord } from "@trpc/server";
import { memberProcedure } from "../trpc.ts";

/** The account of the member who is signed in. */
export const userRouter = {
  me: memberProcedure.query(({ ctx: { user, services } }) => ({
    ...user,
    /** Which companion answers; `configured` is false for the built-in offline one. */
    companion: { name: services.companion.name, configured: services.companion.configured },
  })),
} satisfies TRPCRouterRecord;
