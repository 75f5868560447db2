"use client";

import { Button, Group, Text } from "@mantine/core";

/** Says that something could not be loaded, and offers to try again. */
export function FailedToLoad({ what, onRetry }: { what: string; onRetry: () => unknown }) {
  return (
    <Group gap="xs" role="alert" p="xs">
      <Text size="sm" c="dimmed">
        We could not load {what}.
      </Text>
      <Button size="compact-sm" variant="light" onClick={() => void onRetry()}>
        Try again
      </Button>
    </Group>
  );
}
