import type { AppRouter } from "@companion/api";
import { createTRPCContext } from "@trpc/tanstack-react-query";

/** The typed client: `useTRPC` for React Query options, `useTRPCClient` for a call by hand. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
