"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import Link from "next/link";

interface WayBackProps {
  title: string;
  text: string;
  onRetry?: () => void;
}

/** Says that a page cannot be shown, and where to go from here. */
export function WayBack({ title, text, onRetry }: WayBackProps) {
  return (
    <Stack align="center" gap="xs" ta="center" p="xl">
      <Title order={1} size="h3">
        {title}
      </Title>
      <Text c="dimmed">{text}</Text>
      <Group mt="sm">
        {onRetry && <Button onClick={onRetry}>Try again</Button>}
        <Button component={Link} href="/chat" variant="light">
          To the first page
        </Button>
        <Button component={Link} href="/help" variant="default">
          Get help now
        </Button>
      </Group>
    </Stack>
  );
}
