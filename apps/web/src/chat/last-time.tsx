"use client";

import { Anchor, Card, Text } from "@mantine/core";
import Link from "next/link";
import type { Resumption } from "../trpc/types.ts";
import { RelativeTime } from "../ui/relative-time.tsx";
import classes from "./chat.module.css";

/** What to pick up from the session before. */
export function LastTime({ before }: { before: Resumption }) {
  const named = [before.focus, ...before.openThreads].filter((line) => line !== null);
  return (
    <Card withBorder radius="lg" padding="md">
      <Text fw={600}>
        Last time
        {before.daysSince > 0 && (
          <>
            , <RelativeTime at={before.lastActivityAt} />
          </>
        )}
      </Text>
      {named.length > 0 && (
        <ul className={classes.named}>
          {named.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {before.emotionalState !== null && (
        <Text size="sm" c="dimmed">
          How it was for you: {before.emotionalState}
        </Text>
      )}
      <Text size="sm" mt="xs">
        We can go on from there, or begin with something else.{" "}
        <Anchor component={Link} href={`/chat/${before.conversationId}`} size="sm">
          Read that conversation
        </Anchor>
      </Text>
    </Card>
  );
}
