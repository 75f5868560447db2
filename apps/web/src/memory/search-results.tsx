"use client";

import { Skeleton, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc/client.ts";
import type { KindDescription } from "../trpc/types.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { ItemLine } from "./item-line.tsx";

interface SearchResultsProps {
  words: string;
  kindOf: ReadonlyMap<string, KindDescription>;
}

/** What is remembered that holds any of the words, of all kinds, the best first. */
export function SearchResults({ words, kindOf }: SearchResultsProps) {
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery({
    ...trpc.memory.search.queryOptions({ q: words, limit: 30 }),
    placeholderData: keepPreviousData,
  });
  if (isError) return <FailedToLoad what="what you searched for" onRetry={refetch} />;
  if (data === undefined) return <Skeleton h={72} radius="lg" />;
  return (
    <Stack gap="xs" role="status" aria-label="Found">
      {data.length === 0 && <Text c="dimmed">I remember nothing with these words.</Text>}
      {data.map((hit) => {
        const kind = kindOf.get(hit.kind);
        return kind && <ItemLine key={hit.id} kind={kind} item={hit} at={hit.lastMentionedAt} />;
      })}
    </Stack>
  );
}
