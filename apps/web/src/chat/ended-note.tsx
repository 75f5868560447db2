"use client";

import { Button, Group, Text } from "@mantine/core";
import Link from "next/link";

/** Stands in the place of the composer once a conversation has ended. */
export function EndedNote() {
  return (
    <Group justify="space-between" py="xs">
      <Text size="sm" c="dimmed">
        This conversation has ended. I will pick up from here next time.
      </Text>
      <Button component={Link} href="/chat" variant="light">
        Start a new one
      </Button>
    </Group>
  );
}
