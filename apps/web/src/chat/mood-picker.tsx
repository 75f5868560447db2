"use client";

import { UnstyledButton } from "@mantine/core";
import classes from "./chat.module.css";

const moods = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

interface MoodPickerProps {
  /** 1 (very low) to 10 (very good); undefined when not said. */
  mood: number | undefined;
  onChange: (mood: number | undefined) => void;
}

/** Lets the member say how they feel along with a message; choosing the same again takes it back. */
export function MoodPicker({ mood, onChange }: MoodPickerProps) {
  return (
    <fieldset className={classes.moods}>
      <legend>How do you feel, from 1 (low) to 10 (good)?</legend>
      {moods.map((value) => (
        <UnstyledButton
          key={value}
          className={classes.mood}
          aria-pressed={value === mood}
          aria-label={`Mood ${value} of 10`}
          onClick={() => onChange(value === mood ? undefined : value)}
        >
          {value}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
