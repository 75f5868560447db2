"use client";

import { Anchor, Group, Text } from "@mantine/core";
import { IconLeaf } from "@tabler/icons-react";
import Link from "next/link";

/** The name of the app, and the way to its first page. */
export function Brand() {
  return (
    <Anchor component={Link} href="/chat" underline="never" c="inherit">
      <Group gap={6} wrap="nowrap">
        <IconLeaf size={22} stroke={1.6} color="var(--mantine-primary-color-filled)" aria-hidden />
        <Text fw={600} component="span">
          Companion
        </Text>
      </Group>
    </Anchor>
  );
}
