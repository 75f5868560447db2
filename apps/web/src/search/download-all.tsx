"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useDownload } from "../chat/use-download.ts";
import { sentenceOf } from "../trpc/errors.ts";

const formats = [
  { format: "markdown", label: "As text" },
  { format: "json", label: "As JSON" },
] as const;

/** Gives the member all of their conversations as one file. */
export function DownloadAll() {
  const download = useDownload();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const start = async (format: "markdown" | "json"): Promise<void> => {
    setBusy(format);
    setFailure(null);
    try {
      await download({ format });
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        Or take all of it with you:
      </Text>
      <Group gap="xs">
        {formats.map(({ format, label }) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={busy !== null}
            loading={busy === format}
            onClick={() => void start(format)}
          >
            {label}
          </Button>
        ))}
      </Group>
      {failure !== null && (
        <Text size="sm" c="red" role="alert" mt="xs">
          {failure}
        </Text>
      )}
    </div>
  );
}
