"use client";

import { Skeleton } from "@mantine/core";
import type { KindDescription } from "../trpc/types.ts";
import { ItemCard } from "./item-card.tsx";
import { useItem } from "./use-kind.ts";

/** An item that a search found. */
export function FoundItem({ kind, id }: { kind: KindDescription; id: string }) {
  const { data: item, isPending } = useItem(kind, id);
  if (isPending) return <Skeleton h={72} radius="lg" />;
  return item ? <ItemCard kind={kind} item={item} /> : null;
}
