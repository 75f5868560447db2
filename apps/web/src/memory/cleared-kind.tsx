"use client";

import { Card, Text } from "@mantine/core";
import type { KindDescription } from "../trpc/types.ts";
import { ItemHistory } from "./item-history.tsx";
import { useItems } from "./use-kind.ts";

/** A one-row kind that was cleared; what stood there can be brought back. */
export function ClearedKind({ kind }: { kind: KindDescription }) {
  const { data: items } = useItems(kind, { shown: "known", enabled: true });
  if (items?.length !== 0) return null;
  return (
    <Card withBorder radius="lg" padding="sm" component="article" aria-label={kind.label}>
      <Text fw={600}>{kind.label}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        You cleared this.
      </Text>
      <ItemHistory kind={kind} />
    </Card>
  );
}
