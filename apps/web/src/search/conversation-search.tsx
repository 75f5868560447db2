"use client";

import { Container, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { DownloadAll } from "./download-all.tsx";
import { MessageHits } from "./message-hits.tsx";

/** All conversations in one place: to search, and to take along. */
export function ConversationSearch() {
  const [words, setWords] = useState("");
  const [searched] = useDebouncedValue(words.trim(), 250);
  return (
    <Container size="sm" py="lg">
      <Stack gap="lg">
        <div>
          <Title order={1} size="h2">
            What was said
          </Title>
          <Text c="dimmed" mt={4}>
            Find a moment in any of your conversations.
          </Text>
        </div>
        <TextInput
          type="search"
          size="md"
          aria-label="Search what was said"
          placeholder="Search"
          maxLength={500}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {searched === "" ? <DownloadAll /> : <MessageHits words={searched} />}
      </Stack>
    </Container>
  );
}
