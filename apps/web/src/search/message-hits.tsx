"use client";

import { Skeleton, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { linkTo } from "../chat/linked-message.ts";
import { useTRPC } from "../trpc/client.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import classes from "./search.module.css";

/** Messages that hold any of the words, the best first, with the words marked. */
export function MessageHits({ words }: { words: string }) {
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery({
    ...trpc.conversation.search.queryOptions({ q: words, limit: 30 }),
    placeholderData: keepPreviousData,
  });
  if (isError) return <FailedToLoad what="what you searched for" onRetry={refetch} />;
  if (data === undefined) return <Skeleton h={88} radius="lg" />;
  return (
    <Stack gap={4} role="status" aria-label="Found">
      {data.length === 0 && <Text c="dimmed">Nothing was said with these words.</Text>}
      {data.map((hit) => (
        <Link key={hit.id} href={linkTo(hit.conversationId, hit.id)} className={classes.hit}>
          <Text size="xs" c="dimmed">
            {hit.role === "user" ? "You" : "Companion"} · <RelativeTime at={hit.createdAt} />
            {hit.conversationTitle !== null && ` · ${hit.conversationTitle}`}
          </Text>
          <Text mt={2}>
            {hit.segments.map(({ text, isMatch }, index) =>
              // Segments have no other identity than their place.
              isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </Text>
        </Link>
      ))}
    </Stack>
  );
}
