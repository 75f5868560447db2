"use client";

import { Badge, Card, Group, Text } from "@mantine/core";
import type { KindDescription } from "../trpc/types.ts";
import { RelativeTime } from "../ui/relative-time.tsx";
import { describeItem } from "./describe-item.ts";
import type { Item } from "./item.ts";
import { ItemActions } from "./item-actions.tsx";
import { ItemSources } from "./item-sources.tsx";

/** One thing that is remembered: what it is, how sure, where it came from, and what can be done with it. */
export function ItemCard({ kind, item }: { kind: KindDescription; item: Item }) {
  const { headline, details } = describeItem(item, kind.fields);
  return (
    <Card withBorder radius="lg" padding="sm" component="article">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <div>
          <Group gap="xs">
            <Text fw={600}>{headline}</Text>
            {item.state === "inferred" && (
              <Badge variant="light" color="yellow" size="sm">
                Not confirmed
              </Badge>
            )}
            {item.state === "archived" && (
              <Badge variant="light" color="gray" size="sm">
                Archived
              </Badge>
            )}
          </Group>
          {details.length > 0 && (
            <Text size="sm" mt={2}>
              {details.map(({ label, value }) => `${label}: ${value}`).join(" · ")}
            </Text>
          )}
          <Text size="xs" c="dimmed" mt={4}>
            {item.mentionCount > 1 && `Mentioned ${item.mentionCount} times, last `}
            <RelativeTime at={item.lastMentionedAt} />
          </Text>
        </div>
        <ItemActions kind={kind} item={item} />
      </Group>
      <ItemSources item={item} />
    </Card>
  );
}
