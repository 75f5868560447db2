"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQueryClient, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "../trpc/client.ts";
import { sentenceOf } from "../trpc/errors.ts";
import type { KindDescription } from "../trpc/types.ts";
import classes from "./memory.module.css";
import { reviewQuery } from "./queries.ts";
import { ReviewItem } from "./review-item.tsx";

/** What was inferred and waits for the member's word; nothing at all while nothing waits. */
export function ReviewQueue({ kindOf }: { kindOf: ReadonlyMap<string, KindDescription> }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    reviewQuery(trpc),
  );
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const waiting = data.pages.flatMap((page) => page.items);
  if (waiting.length === 0) return null;

  const decide = async (decision: "confirmMany" | "rejectMany", ids: string[]): Promise<void> => {
    setIsBusy(true);
    setFailure(null);
    try {
      await client.memory[decision].mutate({ ids });
      await queryClient.invalidateQueries(trpc.memory.pathFilter());
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setIsBusy(false);
    }
  };
  // As many as one call takes.
  const all = waiting.slice(0, 100).map(({ id }) => id);

  return (
    <Stack
      component="section"
      gap="sm"
      className={classes.review}
      aria-label="Did I get this right?"
    >
      <div>
        <Title order={2} size="h4">
          Did I get this right?
        </Title>
        <Text size="sm" c="dimmed">
          I gathered this from what you said. Until you say so, I treat it with caution.
        </Text>
      </div>
      {waiting.map((item) => (
        <ReviewItem
          key={item.id}
          item={item}
          kind={kindOf.get(item.kind)}
          isBusy={isBusy}
          onConfirm={() => void decide("confirmMany", [item.id])}
          onReject={() => void decide("rejectMany", [item.id])}
        />
      ))}
      {failure !== null && (
        <Text size="sm" c="red" role="alert">
          {failure}
        </Text>
      )}
      <Group gap="xs" justify="flex-end">
        {hasNextPage && (
          <Button
            variant="subtle"
            size="compact-sm"
            mr="auto"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            Show more
          </Button>
        )}
        {all.length > 1 && (
          <>
            <Button
              variant="default"
              size="compact-sm"
              disabled={isBusy}
              onClick={() => void decide("rejectMany", all)}
            >
              None is right
            </Button>
            <Button
              variant="light"
              size="compact-sm"
              disabled={isBusy}
              onClick={() => void decide("confirmMany", all)}
            >
              All are right
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}
