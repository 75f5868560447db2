"use client";

import { Button, Skeleton, Stack, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc/client.ts";
import type { KindDescription } from "../trpc/types.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { ItemLine } from "./item-line.tsx";

const month = new Intl.DateTimeFormat("en", { month: "long", year: "numeric" });

/** All that is known by when it happened or was first said, the newest first. */
export function Timeline({ kindOf }: { kindOf: ReadonlyMap<string, KindDescription> }) {
  const trpc = useTRPC();
  const { data, isError, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(
      trpc.memory.timeline.infiniteQueryOptions(
        { limit: 30 },
        { getNextPageParam: (page) => page.nextCursor },
      ),
    );
  if (isError) return <FailedToLoad what="what happened when" onRetry={refetch} />;
  if (data === undefined) return <Skeleton h={120} radius="lg" />;
  const months = Map.groupBy(
    data.pages.flatMap((page) => page.items),
    ({ validFrom }) => month.format(validFrom),
  );
  return (
    <Stack gap="lg">
      {[...months].map(([name, items]) => (
        <Stack key={name} component="section" gap={4} aria-label={name}>
          <Title order={2} size="h5">
            {name}
          </Title>
          {items.map((item) => {
            const kind = kindOf.get(item.kind);
            return kind && <ItemLine key={item.id} kind={kind} item={item} at={item.validFrom} />;
          })}
        </Stack>
      ))}
      {hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show earlier
        </Button>
      )}
    </Stack>
  );
}
