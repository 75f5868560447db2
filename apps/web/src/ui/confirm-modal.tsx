"use client";

import { Button, Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import { sentenceOf } from "../trpc/errors.ts";

interface ConfirmModalProps {
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
export function ConfirmModal(props: ConfirmModalProps) {
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
    <Modal opened={opened} onClose={onClose} title={question} centered>
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
    </Modal>
  );
}
