import type { ServiceContext } from "@companion/services";
import { initTRPC, TRPCError } from "@trpc/server";
import type { RequestContext } from "./context.ts";
import { describeError, toTrpcError } from "./errors.ts";
import { transformer } from "./transformer.ts";
import { assertWellFormed } from "./well-formed.ts";

const t = initTRPC.context<RequestContext>().create({
  transformer,
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => {
    const { message, code, data } = describeError(error, ctx?.requestId);
    return { ...shape, message, data: { ...shape.data, ...data, code } };
  },
  sse: {
    ping: { enabled: true, intervalMs: 5000 },
    client: { reconnectAfterInactivityMs: 15_000 },
  },
});

export const router = t.router;

const isStream = (data: unknown): data is AsyncIterable<unknown> =>
  typeof data === "object" && data !== null && Symbol.asyncIterator in data;

/** A stream whose failures are mapped as those of a call are; the client tries 5xx ones again for ever. */
async function* mapped(stream: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* stream;
  } catch (error) {
    throw toTrpcError(error) ?? error;
  }
}

/** For everyone, signed in or not. */
export const publicProcedure = t.procedure.use(async ({ getRawInput, next }) => {
  try {
    assertWellFormed(await getRawInput());
  } catch (error) {
    throw toTrpcError(error) ?? error;
  }
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error.cause) ?? result.error;
  return isStream(result.data) ? { ...result, data: mapped(result.data) } : result;
});

/** For the member who is signed in: `ctx.call` acts for them and for nobody else. */
export const memberProcedure = publicProcedure.use(({ ctx, next }) => {
  const { user, services } = ctx;
  if (user === null) {
    throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
  }
  const call: ServiceContext = {
    ...services,
    actor: { type: "member", userId: user.id },
    locale: user.locale,
  };
  return next({ ctx: { ...ctx, user, call } });
});
