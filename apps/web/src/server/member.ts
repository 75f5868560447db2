import { TRPCError } from "@trpc/server";
import { notFound, redirect } from "next/navigation";
import { queryClientOfRequest, trpcOfRequest } from "./trpc.ts";

const codeOf = (error: unknown): string | undefined =>
  error instanceof TRPCError ? error.code : undefined;

/** The client of a signed-in member's request; who is not signed in goes to the sign-in page. */
export async function memberClient() {
  const queryClient = queryClientOfRequest();
  try {
    const member = await queryClient.fetchQuery(trpcOfRequest.user.me.queryOptions());
    return { member, queryClient, trpc: trpcOfRequest };
  } catch (error) {
    if (codeOf(error) === "UNAUTHORIZED") redirect("/sign-in");
    throw error;
  }
}

/** Shows the page of what does not exist in place of what is not the member's, or no id at all. */
export async function orNotFound<Result>(result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    const code = codeOf(error);
    if (code === "NOT_FOUND" || code === "BAD_REQUEST") notFound();
    throw error;
  }
}
