import type { AppRouter } from "@companion/api";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";

/** What waits for the member's word; asked for alike on the server and in the browser. */
export const reviewQuery = (trpc: TRPCOptionsProxy<AppRouter>) =>
  trpc.memory.review.infiniteQueryOptions(
    { limit: 10 },
    { getNextPageParam: (page) => page.nextCursor },
  );
