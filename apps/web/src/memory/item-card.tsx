"use client";

import { Card, Group, Text } from "@mantine/core";
import { IconPin } from "@tabler/icons-react";
import type { KindDescription } from "../trpc/types.ts";
import { RelativeTime } from "../ui/relative-time.tsx";
import { describeItem } from "./describe-item.ts";
import type { Item } from "./item.ts";
import { ItemActions } from "./item-actions.tsx";
import { ItemBackground } from "./item-background.tsx";
import { ItemState } from "./item-state.tsx";

/** One thing that is remembered: what it is, how sure, what stands behind it, and what can be done with it. */
export function ItemCard({ kind, item }: { kind: KindDescription; item: Item }) {
  const { headline, details } = describeItem(item, kind.fields);
  return (
    <Card withBorder radius="lg" padding="sm" component="article">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <div>
          <Group gap="xs">
            <Text fw={600}>{headline}</Text>
            <ItemState state={item.state} />
          </Group>
          {details.length > 0 && (
            <Text size="sm" mt={2}>
              {details.map(({ label, value }) => `${label}: ${value}`).join(" · ")}
            </Text>
          )}
          <Text size="xs" c="dimmed" mt={4}>
            {item.pinned && (
              <>
                <IconPin size={12} aria-hidden /> Always in mind ·{" "}
              </>
            )}
            {item.mentionCount > 1 && `Mentioned ${item.mentionCount} times, last `}
            <RelativeTime at={item.lastMentionedAt} />
          </Text>
        </div>
        <ItemActions kind={kind} item={item} />
      </Group>
      <ItemBackground kind={kind} item={item} />
    </Card>
  );
}
