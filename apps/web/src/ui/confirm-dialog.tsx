"use client";

import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { sentenceOf } from "../trpc/errors.ts";
import { Dialog } from "./dialog.tsx";

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  question: string;
  /** What will be so afterwards. */
  consequence: string;
  /** What the button that does it says. */
  confirm: string;
  color?: string;
  onConfirm: () => Promise<unknown>;
}

/** Asks before something happens that the reader may regret. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, question, consequence, confirm, color, onConfirm } = props;
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const act = async (): Promise<void> => {
    setIsBusy(true);
    setFailure(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <Dialog opened={opened} onClose={onClose} title={question} place="middle">
      <Text size="sm">{consequence}</Text>
      {failure !== null && (
        <Text size="sm" c="red" role="alert" mt="xs">
          {failure}
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button color={color} loading={isBusy} onClick={() => void act()}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
