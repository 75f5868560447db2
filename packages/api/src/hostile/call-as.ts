import { callTRPCProcedure, TRPCError } from "@trpc/server";
import { appRouter } from "../router.ts";
import type { TestApi } from "../testing/test-api.ts";
import type { ListedProcedure } from "./procedures.ts";

/** What a call gave: our code of the error, or the result; of a stream, all its events. */
export type Outcome = { code: string; result: null } | { code: null; result: unknown };

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

const eventsOf = async (stream: AsyncIterable<unknown>): Promise<unknown[]> => {
  const events: unknown[] = [];
  for await (const event of stream) events.push(event);
  return events;
};

/** Calls a procedure as a member who needs no session: below HTTP, through the router. */
export const callAs = async (
  { api }: TestApi,
  userId: string,
  { procedure, input }: { procedure: ListedProcedure; input: unknown },
): Promise<Outcome> => {
  const user = {
    id: userId,
    name: "Clone",
    email: `${userId}@example.org`,
    role: "member",
    locale: "en",
    timeZone: "UTC",
    country: null,
  };
  try {
    const result: unknown = await callTRPCProcedure({
      router: appRouter,
      path: procedure.path,
      type: procedure.type,
      getRawInput: async () => input,
      ctx: { services: api.services, user, requestId: "call-as-member" },
      signal: undefined,
      batchIndex: 0,
    });
    return { code: null, result: isStream(result) ? await eventsOf(result) : result };
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, result: null };
    throw error;
  }
};
