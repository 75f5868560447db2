"use client";

import type { AppRouter } from "@companion/api";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import { TRPCProvider } from "./client.ts";
import { createQueryClient } from "./query-client.ts";

const url = "/api/trpc";
/** As many calls as the server takes in one request. */
const maxItems = 10;

const createClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink({ url, transformer: superjson }),
        // What a member searches for is in the body, not in an address that servers log.
        false: httpBatchLink({ url, transformer: superjson, maxItems, methodOverride: "POST" }),
      }),
    ],
  });

let inBrowser: QueryClient | undefined;

/** React may throw a first render away; the browser's one cache must outlive that. */
const queryClientHere = (): QueryClient =>
  typeof window === "undefined" ? createQueryClient() : (inBrowser ??= createQueryClient());

export function TrpcProvider({ children }: { children: ReactNode }) {
  const queryClient = queryClientHere();
  const [trpcClient] = useState(createClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
