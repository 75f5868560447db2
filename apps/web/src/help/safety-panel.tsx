"use client";

import { Group, Stack, Text, Title } from "@mantine/core";
import { IconHeartHandshake } from "@tabler/icons-react";
import type { Resource } from "../trpc/types.ts";
import { HelpResources } from "./help-resources.tsx";
import classes from "./help.module.css";

/** Shown at once when what was said sounds like danger: calm, prominent, with people to turn to. */
export function SafetyPanel({ resources }: { resources: readonly Resource[] | undefined }) {
  return (
    <section className={classes.care} aria-label="People who can help now" role="alert">
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <IconHeartHandshake size={22} stroke={1.6} aria-hidden style={{ flexShrink: 0 }} />
          <div>
            <Title order={2} size="h5">
              You do not have to be alone with this
            </Title>
            <Text size="sm" mt={2}>
              What you wrote matters. These people are there to listen, right now. I stay here with
              you too.
            </Text>
          </div>
        </Group>
        <HelpResources given={resources} />
      </Stack>
    </section>
  );
}
