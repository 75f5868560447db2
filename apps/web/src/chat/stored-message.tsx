"use client";

import { VisuallyHidden } from "@mantine/core";
import type { Message } from "../trpc/types.ts";
import classes from "./chat.module.css";

/** One message as the server keeps it. */
export function StoredMessage({ message }: { message: Message }) {
  const isOwn = message.role === "user";
  return (
    <div className={isOwn ? classes.own : classes.reply}>
      <VisuallyHidden>{isOwn ? "You: " : "Companion: "}</VisuallyHidden>
      {message.content}
    </div>
  );
}
