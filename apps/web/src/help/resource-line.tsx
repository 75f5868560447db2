"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { IconExternalLink, IconMessage, IconPhone } from "@tabler/icons-react";
import classes from "./help.module.css";
import type { Resource } from "../trpc/types.ts";

/** A number as a telephone takes it. */
const dialled = (number: string): string => number.replace(/[^\d+*#]/gu, "");

/** One place to turn to: who it is, and each way there as one tap. */
export function ResourceLine({ resource }: { resource: Resource }) {
  const { name, phone, sms, url, hours, audience } = resource;
  const about = [audience === "youth" ? "for young people" : undefined, hours].filter(Boolean);
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="sm" mih={40}>
      <Stack gap={0} miw={0}>
        <Text fw={500} size="sm" className={classes.name}>
          {name}
        </Text>
        {about.length > 0 && (
          <Text size="xs" c="dimmed">
            {about.join(" · ")}
          </Text>
        )}
      </Stack>
      <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
        {phone !== undefined && (
          <Button
            component="a"
            href={`tel:${dialled(phone)}`}
            aria-label={`Call ${name}, ${phone}`}
            variant="filled"
            size="sm"
            leftSection={<IconPhone size={16} aria-hidden />}
          >
            {phone}
          </Button>
        )}
        {sms !== undefined && (
          <Button
            component="a"
            href={`sms:${dialled(sms)}`}
            aria-label={`Text ${name}, ${sms}`}
            variant="light"
            size="sm"
            leftSection={<IconMessage size={16} aria-hidden />}
          >
            {sms}
          </Button>
        )}
        {url !== undefined && (
          <Button
            component="a"
            href={url}
            target="_blank"
            rel="noreferrer"
            aria-label={`Open ${name}`}
            variant="light"
            size="sm"
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            Open
          </Button>
        )}
      </Group>
    </Group>
  );
}
