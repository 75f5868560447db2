"use client";

import { Anchor, Skeleton, Stack, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "../trpc/client.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import type { Item } from "./item.ts";
import classes from "./memory.module.css";

/** Where an item came from: the member's own words and the conversation they stand in. */
export function ItemSources({ item }: { item: Item }) {
  const trpc = useTRPC();
  const [opened, { toggle }] = useDisclosure(false);
  const { data, isError, refetch } = useQuery({
    ...trpc.memory.sources.queryOptions({ id: item.id }),
    enabled: opened,
  });
  const quotes = data?.sources.filter(({ quote }) => quote !== null) ?? [];
  return (
    <Stack gap="xs" mt={4}>
      <UnstyledButton className={classes.toggle} onClick={toggle} aria-expanded={opened}>
        Where it came from
      </UnstyledButton>
      {opened && data === undefined && !isError && <Skeleton h={32} />}
      {opened && isError && <FailedToLoad what="where it came from" onRetry={refetch} />}
      {opened && data !== undefined && quotes.length === 0 && (
        <Text size="sm">{originInWords(data.origin)}</Text>
      )}
      {opened &&
        quotes.map(({ id, quote, conversationId, at }) => (
          <blockquote key={id} className={classes.quote}>
            “{quote}”{" "}
            {conversationId !== null && (
              <Anchor component={Link} href={`/chat/${conversationId}`} size="sm">
                You said this <RelativeTime at={at} />
              </Anchor>
            )}
          </blockquote>
        ))}
    </Stack>
  );
}

function originInWords(origin: string): string {
  if (origin === "user") return "You added it yourself.";
  return origin === "import" ? "It came from your earlier account." : "It was noted as we talked.";
}
