"use client";

import { Group, Stack, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { KindDescription } from "../trpc/types.ts";
import { ItemHistory } from "./item-history.tsx";
import { ItemSources } from "./item-sources.tsx";
import type { Item } from "./item.ts";
import classes from "./memory.module.css";

/** What stands behind an item: where it came from, and what happened to it since. */
export function ItemBackground({ kind, item }: { kind: KindDescription; item: Item }) {
  const [opened, setOpened] = useState<"sources" | "history" | null>(null);
  const toggle = (part: "sources" | "history", label: string) => (
    <UnstyledButton
      className={classes.toggle}
      onClick={() => setOpened(opened === part ? null : part)}
      aria-expanded={opened === part}
    >
      {label}
    </UnstyledButton>
  );
  return (
    <Stack gap="xs" mt={4}>
      <Group gap="md">
        {toggle("sources", "Where it came from")}
        {toggle("history", "History")}
      </Group>
      {opened === "sources" && <ItemSources id={item.id} />}
      {opened === "history" && <ItemHistory kind={kind} id={item.id} />}
    </Stack>
  );
}
