"use client";

import { Anchor, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { linkTo } from "../chat/linked-message.ts";
import { useTRPC } from "../trpc/client.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import classes from "./memory.module.css";

/** Where an item came from: the member's own words and the conversation they stand in. */
export function ItemSources({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery(trpc.memory.sources.queryOptions({ id }));
  if (isError) return <FailedToLoad what="where it came from" onRetry={refetch} />;
  if (data === undefined) return <Skeleton h={32} />;
  const said = data.sources.filter(({ quote }) => quote !== null);
  if (said.length === 0) return <Text size="sm">{originInWords(data.origin)}</Text>;
  return (
    <Stack gap="xs">
      {said.map((source) => (
        <blockquote key={source.id} className={classes.quote}>
          “{source.quote}”{" "}
          {source.conversationId !== null && source.messageId !== null && (
            <Anchor
              component={Link}
              href={linkTo(source.conversationId, source.messageId)}
              size="sm"
            >
              You said this <RelativeTime at={source.at} />
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
