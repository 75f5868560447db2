"use client";

import { ActionIcon, Badge, Button, Group, Skeleton, Stack, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import type { KindDescription } from "../trpc/types.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { useSeen } from "../ui/use-seen.ts";
import { ItemCard } from "./item-card.tsx";
import { ItemEditor } from "./item-editor.tsx";
import { useItems } from "./use-kind.ts";
import type { Shown } from "./view.ts";

interface KindSectionProps {
  kind: KindDescription;
  shown: Shown;
}

/** What is remembered of one kind; asked for when it comes into view, so that a long page opens quickly. */
export function KindSection({ kind, shown }: KindSectionProps) {
  const { ref, isSeen } = useSeen();
  const { data: items, ...list } = useItems(kind, { shown, enabled: isSeen });
  const [isAdding, adding] = useDisclosure(false);
  const isOne = kind.cardinality === "one";

  // What was empty before may not be now; only who asks is told.
  if (isSeen && items?.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={kind.label} ref={ref}>
      <Group gap="xs">
        <Title order={3} size="h5">
          {kind.label}
        </Title>
        {items !== undefined && !isOne && (
          <Badge variant="light" color="gray" circle={items.length < 10}>
            {items.length}
            {list.hasNextPage && "+"}
          </Badge>
        )}
        {!isOne && shown === "known" && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            ml="auto"
            aria-label={`Add to ${kind.label.toLowerCase()}`}
            onClick={adding.open}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {list.isPending && <Skeleton h={88} radius="lg" />}
      {list.isError && <FailedToLoad what={kind.label.toLowerCase()} onRetry={list.refetch} />}
      {items?.map((item) => (
        <ItemCard key={item.id} kind={kind} item={item} />
      ))}
      {list.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Show more
        </Button>
      )}
      {isAdding && <ItemEditor kind={kind} onClose={adding.close} />}
    </Stack>
  );
}
