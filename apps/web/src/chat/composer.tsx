"use client";

import { ActionIcon, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowUp, IconMoodSmile } from "@tabler/icons-react";
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from "react";
import classes from "./chat.module.css";
import { MoodPicker } from "./mood-picker.tsx";

/** As long as a message may be, in characters. */
const maxContent = 20_000;

export interface Draft {
  content: string;
  mood?: number;
}

/** Enter sends; with Shift it begins a line, and while a word is being composed it belongs to the word. */
const isSendKey = ({ key, shiftKey, nativeEvent }: KeyboardEvent): boolean =>
  key === "Enter" && !shiftKey && !nativeEvent.isComposing;

interface ComposerProps {
  onSend: (draft: Draft) => unknown;
  /** Nothing can be sent while this holds. */
  isBusy?: boolean;
}

/** Where the member writes. */
export function Composer({ onSend, isBusy = false }: ComposerProps) {
  const [content, setContent] = useState("");
  const input = useRef<HTMLTextAreaElement>(null);
  const [isAskingMood, { toggle: toggleMood, close: closeMood }] = useDisclosure(false);
  const [mood, setMood] = useState<number | undefined>();
  const isTooLong = content.length > maxContent;
  const canSend = content.trim() !== "" && !isTooLong && !isBusy;

  useEffect(() => {
    // On a phone this would open the keyboard over what there is to read.
    if (window.matchMedia("(pointer: fine)").matches) input.current?.focus();
  }, []);

  const submit = (): void => {
    if (!canSend) return;
    onSend({ content, ...(mood === undefined ? {} : { mood }) });
    setContent("");
    setMood(undefined);
    closeMood();
  };

  return (
    <form
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        submit();
      }}
    >
      {isTooLong && (
        <Text size="sm" c="red" role="alert" px="md" pb={4}>
          This is longer than one message can be. Please send it in parts.
        </Text>
      )}
      {isAskingMood && <MoodPicker mood={mood} onChange={setMood} />}
      <div className={classes.composer}>
        <ActionIcon
          variant={mood === undefined ? "subtle" : "light"}
          color={mood === undefined ? "gray" : undefined}
          size="lg"
          radius="xl"
          aria-label="Say how you feel (optional)"
          aria-expanded={isAskingMood}
          onClick={toggleMood}
        >
          <IconMoodSmile size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
        <Textarea
          className={classes.input}
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={8}
          aria-label="Your message"
          placeholder="Write what is on your mind"
          enterKeyHint="send"
          ref={input}
          size="md"
          value={content}
          onChange={(event) => setContent(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            submit();
          }}
        />
        <ActionIcon type="submit" size="lg" radius="xl" disabled={!canSend} aria-label="Send">
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
      </div>
    </form>
  );
}
