import { failureOf, type Services, stackOf } from "@companion/services";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Auth } from "./auth.ts";
import { createContext } from "./context.ts";
import { appRouter } from "./router.ts";

export const trpcPath = "/api/trpc";
export const authPath = "/api/auth";

const maxBatch = 10;
/** What a request may send at most. */
export const maxBodyBytes = 1_048_576;

export interface ApiOptions {
  services: Services;
  auth: Auth;
}

/** tRPC would take forms and bytes too, which a page of another site may send without asking. */
const assertJson = ({ method, headers }: Request): void => {
  if (method === "GET" || /^application\/json\b/iu.test(headers.get("content-type") ?? "")) return;
  throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE", message: "Send JSON." });
};

/** The API over HTTP, for any server that speaks the fetch standard: tRPC below /api/trpc, better-auth below /api/auth. */
export const createApiHandler =
  ({ services, auth }: ApiOptions) =>
  async (request: Request): Promise<Response> => {
    if (Number(request.headers.get("content-length") ?? 0) > maxBodyBytes) {
      return new Response("The body is larger than 1 MiB.", { status: 413 });
    }
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(`${authPath}/`)) return auth.handler(request);
    return fetchRequestHandler({
      endpoint: trpcPath,
      req: request,
      router: appRouter,
      maxBatchSize: maxBatch,
      // Queries may come as POST, so that what a member searches for stands in no access log.
      allowMethodOverride: true,
      responseMeta: () => ({ headers: new Headers({ "cache-control": "private, no-store" }) }),
      createContext: () => {
        assertJson(request);
        return createContext({ services, auth, headers: request.headers });
      },
      onError: ({ error, path, ctx }) => {
        if (error.code !== "INTERNAL_SERVER_ERROR") return;
        const where = { path, requestId: ctx?.requestId, stack: stackOf(error.cause) };
        services.log.error({ ...where, ...failureOf(error.cause) }, "procedure failed");
      },
    });
  };
