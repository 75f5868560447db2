import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { cache } from "react";
import { createQueryClient } from "../trpc/query-client.ts";
import { api, appRouter, createContext } from "./api.ts";

/** The cache that one request fills for its page. */
export const queryClientOfRequest = cache(createQueryClient);

const contextOfRequest = cache(async () => createContext({ ...api(), headers: await headers() }));

/** Calls procedures as whoever sent this request, without HTTP. */
export const trpcOfRequest = createTRPCOptionsProxy({
  ctx: contextOfRequest,
  router: appRouter,
  queryClient: queryClientOfRequest,
});
