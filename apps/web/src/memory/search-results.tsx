"use client";

import { Skeleton, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc/client.ts";
import type { KindDescription } from "../trpc/types.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { FoundItem } from "./found-item.tsx";

interface SearchResultsProps {
  words: string;
  kinds: readonly KindDescription[];
}

/** What is remembered that holds any of the words, the best first. */
export function SearchResults({ words, kinds }: SearchResultsProps) {
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery({
    ...trpc.memory.search.queryOptions({ q: words, limit: 30 }),
    placeholderData: keepPreviousData,
  });
  if (isError) return <FailedToLoad what="what you searched for" onRetry={refetch} />;
  if (data === undefined) return <Skeleton h={72} radius="lg" />;
  return (
    <Stack gap="xs" role="status">
      {data.length === 0 && <Text c="dimmed">I remember nothing with these words.</Text>}
      {data.map((hit) => {
        const kind = kinds.find((candidate) => candidate.kind === hit.kind);
        return kind && <FoundItem key={hit.id} kind={kind} id={hit.id} />;
      })}
    </Stack>
  );
}
