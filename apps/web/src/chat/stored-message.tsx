"use client";

import { ActionIcon, VisuallyHidden } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { Message } from "../trpc/types.ts";
import classes from "./chat.module.css";
import { anchorOf } from "./linked-message.ts";

// Loaded when it is asked for: the page opens without it.
const MessageDialog = lazy(() =>
  import("./message-dialog.tsx").then((module) => ({ default: module.MessageDialog })),
);

/** One message as the server keeps it; the member's own can be changed. */
export function StoredMessage({ message }: { message: Message }) {
  const [isChanged, setIsChanged] = useState(false);
  if (message.role !== "user") {
    return (
      <div id={anchorOf(message.id)} className={classes.reply}>
        <VisuallyHidden>Companion: </VisuallyHidden>
        {message.content}
      </div>
    );
  }
  return (
    <div className={classes.mine}>
      <ActionIcon
        className={classes.change}
        variant="subtle"
        color="gray"
        size="sm"
        aria-label="Change or delete this message"
        onClick={() => setIsChanged(true)}
      >
        <IconDots size={16} aria-hidden />
      </ActionIcon>
      <div id={anchorOf(message.id)} className={classes.own}>
        <VisuallyHidden>You: </VisuallyHidden>
        {message.content}
      </div>
      {message.editedAt !== null && <span className={classes.edited}>Edited</span>}
      {isChanged && (
        <Suspense>
          <MessageDialog message={message} onClose={() => setIsChanged(false)} />
        </Suspense>
      )}
    </div>
  );
}
