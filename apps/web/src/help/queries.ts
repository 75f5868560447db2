import type { AppRouter } from "@companion/api";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";

/** Whom to turn to in a country; asked for alike on the server and in the browser. */
export const helpQuery = (trpc: TRPCOptionsProxy<AppRouter>, country: string | null) =>
  trpc.safety.resources.queryOptions({ country, locale: "en" }, { staleTime: Infinity });
