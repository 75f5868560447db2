import type { AppRouter } from "@companion/api";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";

type Trpc = TRPCOptionsProxy<AppRouter>;

/** The member's conversations, latest first; asked for alike on the server and in the browser. */
export const conversationsQuery = (trpc: Trpc) =>
  trpc.conversation.list.infiniteQueryOptions(
    { limit: 20 },
    { getNextPageParam: (page) => page.nextCursor },
  );

/** The messages of a conversation, latest first; a further page is what came before. */
export const messagesQuery = (trpc: Trpc, conversationId: string) =>
  trpc.conversation.messages.infiniteQueryOptions(
    { conversationId, limit: 30 },
    { getNextPageParam: (page) => page.nextCursor },
  );

/** A conversation and where it stands. */
export const conversationQuery = (trpc: Trpc, conversationId: string) =>
  trpc.conversation.get.queryOptions({ conversationId });
