"use client";

import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { sentenceOf } from "../trpc/errors.ts";
import type { KindDescription } from "../trpc/types.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import { describeRevision } from "./describe-revision.ts";
import classes from "./memory.module.css";
import type { Revision } from "./revision.ts";
import { useHistory, useKindActions } from "./use-kind.ts";

interface ItemHistoryProps {
  kind: KindDescription;
  /** Of which item; a one-row kind has one history. */
  id?: string;
}

/** What happened to an item, the newest first, and the way back to how it was. */
export function ItemHistory({ kind, id }: ItemHistoryProps) {
  const { data: revisions, ...history } = useHistory(kind, id);
  const { goBackTo } = useKindActions(kind);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const goBack = async (revision: Revision): Promise<void> => {
    setIsBusy(true);
    setFailure(null);
    try {
      await goBackTo(revision);
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setIsBusy(false);
    }
  };

  if (history.isError) return <FailedToLoad what="what happened" onRetry={history.refetch} />;
  if (revisions === undefined) return <Skeleton h={32} />;
  return (
    <Stack gap="xs">
      <ol className={classes.history} aria-label="History">
        {revisions.map((revision, index) => (
          <li key={revision.id}>
            <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
              <Changes kind={kind} revision={revision} />
              {index > 0 && revision.after.state !== "superseded" && (
                <Button
                  variant="light"
                  size="compact-xs"
                  flex="none"
                  disabled={isBusy}
                  onClick={() => void goBack(revision)}
                >
                  Go back to this
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          Show what was before
        </Button>
      )}
      {failure !== null && (
        <Text size="sm" c="red" role="alert">
          {failure}
        </Text>
      )}
    </Stack>
  );
}

function Changes({ kind, revision }: { kind: KindDescription; revision: Revision }) {
  const { title, changes } = describeRevision(revision, kind.fields);
  return (
    <div>
      <Text size="sm">
        {title}, <RelativeTime at={revision.at} />
      </Text>
      {changes.map(({ label, from, to }) => (
        <Text key={label} size="sm" c="dimmed">
          {label}: {from !== undefined && <del>{from}</del>} {to ?? "no longer known"}
        </Text>
      ))}
    </div>
  );
}
