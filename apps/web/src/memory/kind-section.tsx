"use client";

import { Badge, Button, Group, Skeleton, Stack, Title } from "@mantine/core";
import type { KindDescription } from "../trpc/types.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { ItemCard } from "./item-card.tsx";
import { useItems } from "./use-kind.ts";

interface KindSectionProps {
  kind: KindDescription;
  archive: "shown" | "hidden";
}

/** What is remembered of one kind. */
export function KindSection({ kind, archive }: KindSectionProps) {
  const live = useItems(kind, "live");
  const archived = useItems(kind, "archived", { enabled: archive === "shown" });
  const items = [...(live.data ?? []), ...(archive === "shown" ? (archived.data ?? []) : [])];
  if (live.isSuccess && items.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={kind.label}>
      <Group gap="xs">
        <Title order={2} size="h4">
          {kind.label}
        </Title>
        {live.isSuccess && (
          <Badge variant="light" color="gray" circle={items.length < 10}>
            {items.length}
            {live.hasNextPage && "+"}
          </Badge>
        )}
      </Group>
      {live.isPending && <Skeleton h={72} radius="lg" />}
      {live.isError && <FailedToLoad what={kind.label.toLowerCase()} onRetry={live.refetch} />}
      {items.map((item) => (
        <ItemCard key={item.id} kind={kind} item={item} />
      ))}
      {live.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={live.isFetchingNextPage}
          onClick={() => void live.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Stack>
  );
}
