"use client";

import { Button, NavLink, Skeleton, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { conversationsQuery } from "../chat/queries.ts";
import { titleOf } from "../chat/title.ts";
import { useTRPC } from "../trpc/client.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";

/** The member's conversations, the latest first. */
export function ConversationLinks() {
  const trpc = useTRPC();
  const path = usePathname();
  const { data, isPending, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(conversationsQuery(trpc));
  if (isPending) return <Skeleton h={120} />;
  if (isError) return <FailedToLoad what="your conversations" onRetry={refetch} />;
  const conversations = data.pages.flatMap((page) => page.items);
  if (conversations.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="xs">
        Your conversations will be kept here.
      </Text>
    );
  }
  return (
    <Stack gap={2}>
      {conversations.map((conversation) => (
        <NavLink
          key={conversation.id}
          component={Link}
          href={`/chat/${conversation.id}`}
          active={path === `/chat/${conversation.id}`}
          label={titleOf(conversation)}
          description={
            <>
              <RelativeTime at={conversation.lastMessageAt ?? conversation.startedAt} />
              {conversation.status !== "active" && ` · ${conversation.status}`}
            </>
          }
          styles={{ label: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } }}
        />
      ))}
      {hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show earlier ones
        </Button>
      )}
    </Stack>
  );
}
