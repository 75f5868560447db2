"use client";

import { Button, Group, Text } from "@mantine/core";
import Link from "next/link";

/** Stands in the place of the composer of a conversation that takes no more messages. */
export function ClosedNote({ status }: { status: "ended" | "archived" }) {
  return (
    <Group justify="space-between" py="xs">
      <Text size="sm" c="dimmed">
        {status === "ended"
          ? "This conversation has ended. I will pick up from here next time."
          : "You put this conversation away. You can bring it back from its menu."}
      </Text>
      <Button component={Link} href="/chat" variant="light">
        Start a new one
      </Button>
    </Group>
  );
}
