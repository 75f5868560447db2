"use client";

import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArchive, IconArchiveOff, IconDownload, IconTrash } from "@tabler/icons-react";
import { type SubmitEvent, useState } from "react";
import { sentenceOf } from "../trpc/errors.ts";
import type { Conversation } from "../trpc/types.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useConversationActions } from "./use-conversation-actions.ts";
import { useDownload } from "./use-download.ts";

interface ConversationDialogProps {
  conversation: Conversation;
  onClose: () => void;
}

/** What can be done with a conversation: name it, keep a copy, put it away, delete it. */
export function ConversationDialog({ conversation, onClose }: ConversationDialogProps) {
  const { rename, archive, unarchive, remove } = useConversationActions(conversation);
  const download = useDownload();
  const [title, setTitle] = useState(conversation.title ?? "");
  const [isToGo, deletion] = useDisclosure(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const run = async (action: Promise<unknown>): Promise<void> => {
    setIsBusy(true);
    setFailure(null);
    try {
      await action;
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
      setIsBusy(false);
    }
  };

  if (isToGo) {
    return (
      <ConfirmDialog
        opened
        onClose={onClose}
        question="Delete this conversation?"
        consequence="All of its messages go, and what I remember from them alone. This cannot be undone."
        confirm="Delete"
        color="red"
        onConfirm={remove}
      />
    );
  }
  const isArchived = conversation.status === "archived";
  const id = conversation.id;
  return (
    <Dialog opened onClose={onClose} title="This conversation" place="middle">
      <Stack gap="md">
        <form
          onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
            event.preventDefault();
            void run(rename(title));
          }}
        >
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              label="Name"
              required
              maxLength={200}
              flex={1}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Button type="submit" disabled={isBusy || title.trim() === ""}>
              Rename
            </Button>
          </Group>
        </form>
        <Group gap="xs">
          <Button
            variant="default"
            disabled={isBusy}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void run(download({ format: "markdown", conversationId: id }))}
          >
            Download text
          </Button>
          <Button
            variant="default"
            disabled={isBusy}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void run(download({ format: "json", conversationId: id }))}
          >
            Download JSON
          </Button>
        </Group>
        <Group justify="space-between" gap="xs">
          <Button
            variant="default"
            disabled={isBusy}
            leftSection={
              isArchived ? (
                <IconArchiveOff size={16} aria-hidden />
              ) : (
                <IconArchive size={16} aria-hidden />
              )
            }
            onClick={() => void run(isArchived ? unarchive() : archive())}
          >
            {isArchived ? "Bring back" : "Put away"}
          </Button>
          <Button
            variant="subtle"
            color="red"
            disabled={isBusy}
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={deletion.open}
          >
            Delete
          </Button>
        </Group>
        {failure !== null && (
          <Text size="sm" c="red" role="alert">
            {failure}
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}
