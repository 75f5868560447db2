import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
import { errorCodeOf } from "./errors.ts";

const minute = 60_000;

/** A session that has ended leaves nothing to show: start over at the sign-in page. */
function leaveWhenSignedOut(error: unknown): void {
  if (typeof window !== "undefined" && errorCodeOf(error) === "UNAUTHORIZED") {
    window.location.assign("/sign-in");
  }
}

/** Whether the next try may go better: no answer came, or the fault was the server's. */
function isPassing(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code === undefined || code === "INTERNAL_SERVER_ERROR" || code === "SERVICE_UNAVAILABLE";
}

/** One cache of what the server said: per request on the server, per tab in the browser. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: minute / 2,
        // On the server the request fails at once, and the browser tries.
        retry: (failures, error) =>
          typeof window !== "undefined" && failures < 2 && isPassing(error),
      },
      dehydrate: { serializeData: superjson.serialize },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
