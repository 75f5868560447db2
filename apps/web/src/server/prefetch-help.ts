import { helpQuery } from "../help/queries.ts";
import { queryClientOfRequest, trpcOfRequest } from "./trpc.ts";

/** Puts whom to turn to into the page, so that it can be shown at once and without a connection. */
export const prefetchHelp = (country: string | null): Promise<void> =>
  queryClientOfRequest().prefetchQuery(helpQuery(trpcOfRequest, country));
