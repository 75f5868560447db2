"use client";

import "./mantine.css";

import { Container, Group, NativeSelect, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc/client.ts";
import { AddMemory } from "./add-memory.tsx";
import { MemoryContent } from "./memory-content.tsx";
import { SearchResults } from "./search-results.tsx";
import { isView, type View, viewChoices } from "./view.ts";

/** Everything the companion remembers of a member, for them to see, correct and remove. */
export function MemoryView() {
  const trpc = useTRPC();
  const { data: kinds } = useSuspenseQuery(trpc.memory.kinds.queryOptions());
  const [view, setView] = useState<View>("known");
  const [words, setWords] = useState("");
  const [searched] = useDebouncedValue(words.trim(), 250);
  const kindOf = new Map(kinds.map((kind) => [kind.kind, kind]));

  return (
    <Container size="sm" py="lg">
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={1} size="h2">
              What I remember
            </Title>
            <Text c="dimmed" mt={4}>
              All of it is yours: correct it, put it away, or delete it.
            </Text>
          </div>
          <AddMemory kinds={kinds} label="Add" />
        </Group>
        <Group gap="xs">
          <TextInput
            type="search"
            aria-label="Search what I remember"
            placeholder="Search"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            flex="1 1 12rem"
          />
          <NativeSelect
            aria-label="What to show"
            data={viewChoices}
            value={view}
            onChange={({ currentTarget: { value } }) => isView(value) && setView(value)}
            flex="1 0 9rem"
            maw="12rem"
          />
        </Group>
        {searched === "" ? (
          <MemoryContent view={view} kindOf={kindOf} />
        ) : (
          <SearchResults words={searched} kindOf={kindOf} />
        )}
      </Stack>
    </Container>
  );
}
