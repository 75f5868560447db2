"use client";

import { Button, Group, Text } from "@mantine/core";
import classes from "./chat.module.css";
import type { Outgoing } from "./outbox.tsx";

interface OutgoingMessageProps {
  message: Outgoing;
  onRetry: (message: Outgoing) => unknown;
}

/** A message on its way, or one that did not arrive and can be sent again. */
export function OutgoingMessage({ message, onRetry }: OutgoingMessageProps) {
  return (
    <>
      <div className={classes.own} style={{ opacity: 0.65 }} aria-busy={!message.failure}>
        {message.content}
      </div>
      {message.failure !== undefined && (
        <Group gap="xs" justify="flex-end" role="alert">
          <Text size="sm" c="red">
            Not sent. {message.failure}
          </Text>
          <Button size="compact-sm" variant="light" onClick={() => onRetry(message)}>
            Try again
          </Button>
        </Group>
      )}
    </>
  );
}
