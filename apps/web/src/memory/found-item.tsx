"use client";

import { Skeleton } from "@mantine/core";
import type { KindDescription } from "../trpc/types.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { ItemCard } from "./item-card.tsx";
import { useItem } from "./use-kind.ts";

/** An item of which only the line was known. */
export function FoundItem({ kind, id }: { kind: KindDescription; id: string }) {
  const { data: item, isPending, isError, refetch } = useItem(kind, id);
  if (isPending) return <Skeleton h={88} radius="lg" />;
  if (isError) return <FailedToLoad what="it" onRetry={refetch} />;
  return item && <ItemCard kind={kind} item={item} />;
}
