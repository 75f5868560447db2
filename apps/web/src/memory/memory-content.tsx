"use client";

import { Group, Text } from "@mantine/core";
import type { KindDescription } from "../trpc/types.ts";
import { AddMemory } from "./add-memory.tsx";
import type { ItemMeta } from "./item.ts";
import { KindGroups } from "./kind-groups.tsx";
import { ReviewQueue } from "./review-queue.tsx";
import { Timeline } from "./timeline.tsx";
import { useFreshMemory } from "./use-fresh-memory.ts";
import { type View, views } from "./view.ts";

interface MemoryContentProps {
  view: View;
  kindOf: ReadonlyMap<string, KindDescription>;
}

/** What is remembered, as one of the views shows it. */
export function MemoryContent({ view, kindOf }: MemoryContentProps) {
  const { byKind, byState } = useFreshMemory();
  const kinds = [...kindOf.values()];
  const has = ({ kind }: KindDescription): boolean => (byKind[kind] ?? 0) > 0;
  const filled = kinds.filter(has);
  const isAnyIn = (state: ItemMeta["state"]): boolean => (byState[state] ?? 0) > 0;
  const states: ItemMeta["state"][] =
    view === "known" || view === "timeline" ? ["stated", "inferred", "confirmed"] : [view];

  if (!states.some(isAnyIn)) {
    return (
      <Text c="dimmed" ta="center" py="xl">
        {views[view].empty}
      </Text>
    );
  }
  switch (view) {
    case "timeline":
      return <Timeline kindOf={kindOf} />;
    case "known":
      return (
        <>
          <ReviewQueue kindOf={kindOf} />
          <KindGroups kinds={filled} shown={view} />
          {filled.length < kinds.length && (
            <Group justify="center">
              <AddMemory kinds={kinds.filter((kind) => !has(kind))} label="Add something else" />
            </Group>
          )}
        </>
      );
    case "archived":
    case "rejected":
    case "superseded":
      return <KindGroups key={view} kinds={filled} shown={view} />;
    default: {
      const unknown: never = view;
      return unknown;
    }
  }
}
