"use client";

import { Stack, Text, Title } from "@mantine/core";
import type { KindDescription } from "../trpc/types.ts";
import { ClearedKind } from "./cleared-kind.tsx";
import { groupsOf } from "./groups.ts";
import { KindSection } from "./kind-section.tsx";
import classes from "./memory.module.css";
import type { Shown } from "./view.ts";

interface KindGroupsProps {
  /** The kinds of which there is something. */
  kinds: readonly KindDescription[];
  shown: Shown;
}

/** What is remembered, by kind, and kinds that belong together under one heading. */
export function KindGroups({ kinds, shown }: KindGroupsProps) {
  return groupsOf(kinds).map(({ title, note, kinds: members }) => (
    <Stack key={title} component="section" gap="md" aria-label={title} className={classes.group}>
      <div>
        <Title order={2} size="h4">
          {title}
        </Title>
        {note !== undefined && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </div>
      {members.map((kind) =>
        // Of a one-row kind nothing is listed but its current row; the rest stands in its history.
        kind.cardinality === "one" && shown !== "known" ? (
          shown === "archived" && <ClearedKind key={kind.kind} kind={kind} />
        ) : (
          <KindSection key={kind.kind} kind={kind} shown={shown} />
        ),
      )}
    </Stack>
  ));
}
