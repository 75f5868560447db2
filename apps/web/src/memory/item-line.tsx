"use client";

import { Box, Group, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { KindDescription } from "../trpc/types.ts";
import { RelativeTime } from "../ui/relative-time.tsx";
import { FoundItem } from "./found-item.tsx";
import { ItemState } from "./item-state.tsx";
import classes from "./memory.module.css";

interface ItemLineProps {
  kind: KindDescription;
  item: { id: string; summary: string; state: string };
  at: Date;
}

/** An item among those of other kinds: one line, which opens to the whole of it. */
export function ItemLine({ kind, item, at }: ItemLineProps) {
  const [opened, { toggle }] = useDisclosure(false);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton className={classes.line} onClick={toggle} aria-expanded={opened}>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Chevron size={16} aria-hidden style={{ flexShrink: 0, marginTop: 4 }} />
          <div>
            <Group gap="xs">
              <Text>{item.summary}</Text>
              <ItemState state={item.state} />
            </Group>
            <Text size="xs" c="dimmed">
              {kind.label} · <RelativeTime at={at} />
            </Text>
          </div>
        </Group>
      </UnstyledButton>
      {opened && (
        <Box mt={4}>
          <FoundItem kind={kind} id={item.id} />
        </Box>
      )}
    </div>
  );
}
