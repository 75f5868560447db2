"use client";

import "./mantine.css";

import { Container, Group, Stack, Switch, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc/client.ts";
import { AddMemory } from "./add-memory.tsx";
import { KindSection } from "./kind-section.tsx";
import { SearchResults } from "./search-results.tsx";
import { useFreshMemory } from "./use-fresh-memory.ts";

/** Everything the companion remembers of a member, by kind, for them to see, correct and remove. */
export function MemoryView() {
  const trpc = useTRPC();
  const { data: kinds } = useSuspenseQuery(trpc.memory.kinds.queryOptions());
  const { total, byKind } = useFreshMemory();
  const [isArchiveShown, setIsArchiveShown] = useState(false);
  const [words, setWords] = useState("");
  const [searched] = useDebouncedValue(words.trim(), 250);
  const filled = kinds.filter(({ kind }) => (byKind[kind] ?? 0) > 0);

  return (
    <Container size="sm" py="lg">
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={1} size="h2">
              What I remember
            </Title>
            <Text c="dimmed" mt={4}>
              All of it is yours: correct it, put it away, or delete it.
            </Text>
          </div>
          <AddMemory kinds={kinds} />
        </Group>
        <Group justify="space-between">
          <TextInput
            type="search"
            aria-label="Search what I remember"
            placeholder="Search"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            flex="1 1 12rem"
          />
          <Switch
            label="Show archived"
            checked={isArchiveShown}
            onChange={(event) => setIsArchiveShown(event.currentTarget.checked)}
          />
        </Group>
        {searched !== "" && <SearchResults words={searched} kinds={kinds} />}
        {searched === "" && total === 0 && (
          <Text c="dimmed" ta="center" py="xl">
            Nothing yet. As we talk, I note what seems to matter to you. It will stand here, with
            the words it came from.
          </Text>
        )}
        {searched === "" &&
          filled.map((kind) => (
            <KindSection
              key={kind.kind}
              kind={kind}
              archive={isArchiveShown ? "shown" : "hidden"}
            />
          ))}
      </Stack>
    </Container>
  );
}
