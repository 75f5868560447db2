"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC, useTRPCClient } from "../trpc/client.ts";
import type { Conversation } from "../trpc/types.ts";

/** What a member can do with a conversation; each resolves once what is shown is up to date. */
export function useConversationActions({ id, updatedAt }: Conversation) {
  const trpc = useTRPC();
  const { conversation } = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const input = { conversationId: id };
  const shown = async (change: Promise<unknown>): Promise<void> => {
    await change;
    await queryClient.invalidateQueries(trpc.conversation.pathFilter());
  };
  return {
    rename: (title: string) =>
      shown(conversation.rename.mutate({ ...input, title, expectedUpdatedAt: updatedAt })),
    archive: () => shown(conversation.archive.mutate(input)),
    unarchive: () => shown(conversation.unarchive.mutate(input)),
    /** Leaves the page of what is no more. */
    remove: async (): Promise<void> => {
      await conversation.remove.mutate(input);
      router.replace("/chat");
      // Not what the page still shows: there is nothing left to ask for.
      await Promise.all([
        queryClient.invalidateQueries(trpc.conversation.list.pathFilter()),
        queryClient.invalidateQueries(trpc.conversation.search.pathFilter()),
        queryClient.invalidateQueries(trpc.conversation.continuity.pathFilter()),
        queryClient.invalidateQueries(trpc.memory.pathFilter()),
      ]);
    },
  };
}
