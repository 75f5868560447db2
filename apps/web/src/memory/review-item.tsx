"use client";

import { ActionIcon, Group, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import type { KindDescription, Outputs } from "../trpc/types.ts";
import classes from "./memory.module.css";

interface ReviewItemProps {
  item: Outputs["memory"]["review"]["items"][number];
  kind: KindDescription | undefined;
  isBusy: boolean;
  onConfirm: () => void;
  onReject: () => void;
}

/** One thing to confirm or to reject, with the words it stands on. */
export function ReviewItem({ item, kind, isBusy, onConfirm, onReject }: ReviewItemProps) {
  const { summary, quote } = item;
  return (
    <Group component="article" justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <div>
        <Text>{summary}</Text>
        {quote === null ? (
          <Text size="xs" c="dimmed">
            {kind?.label}
          </Text>
        ) : (
          <blockquote className={classes.quote}>“{quote}”</blockquote>
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          radius="xl"
          disabled={isBusy}
          aria-label={`Not right: ${summary}`}
          onClick={onReject}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="light"
          radius="xl"
          disabled={isBusy}
          aria-label={`Right: ${summary}`}
          onClick={onConfirm}
        >
          <IconCheck size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}
