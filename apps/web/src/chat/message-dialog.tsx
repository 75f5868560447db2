"use client";

import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTRPC, useTRPCClient } from "../trpc/client.ts";
import { sentenceOf } from "../trpc/errors.ts";
import type { Message } from "../trpc/types.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Dialog } from "../ui/dialog.tsx";

interface MessageDialogProps {
  message: Message;
  onClose: () => void;
}

/** Lets the member change or delete what they said. */
export function MessageDialog({ message, onClose }: MessageDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [content, setContent] = useState(message.content);
  const [isToGo, deletion] = useDisclosure(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const target = { messageId: message.id };

  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.conversation.pathFilter()),
      queryClient.invalidateQueries(trpc.memory.pathFilter()),
    ]);
  const save = async (): Promise<void> => {
    setIsBusy(true);
    setFailure(null);
    try {
      const expectedUpdatedAt = message.updatedAt;
      await client.conversation.editMessage.mutate({ ...target, content, expectedUpdatedAt });
      await refresh();
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
      setIsBusy(false);
    }
  };
  const remove = async (): Promise<void> => {
    await client.conversation.removeMessage.mutate(target);
    await refresh();
  };

  if (isToGo) {
    return (
      <ConfirmDialog
        opened
        onClose={onClose}
        question="Delete this message?"
        consequence="My reply to it goes too, and what I remember from it alone. This cannot be undone."
        confirm="Delete"
        color="red"
        onConfirm={remove}
      />
    );
  }
  return (
    <Dialog opened onClose={onClose} title="Your message" place="middle">
      <form
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Textarea
            aria-label="What you said"
            description="What I remember from the old words goes; my reply stays."
            autosize
            minRows={2}
            maxRows={10}
            maxLength={20_000}
            value={content}
            onChange={(event) => setContent(event.currentTarget.value)}
          />
          {failure !== null && (
            <Text size="sm" c="red" role="alert">
              {failure}
            </Text>
          )}
          <Group justify="space-between">
            <Button variant="subtle" color="red" disabled={isBusy} onClick={deletion.open}>
              Delete
            </Button>
            <Button type="submit" loading={isBusy} disabled={content.trim() === ""}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
