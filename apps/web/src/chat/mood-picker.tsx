"use client";

import { ActionIcon, Group, Popover, Slider, Stack, Text } from "@mantine/core";
import { IconMoodSmile, IconX } from "@tabler/icons-react";

interface MoodPickerProps {
  /** 1 (very low) to 10 (very good); undefined when not said. */
  mood: number | undefined;
  onChange: (mood: number | undefined) => void;
}

/** Lets the member say how they feel along with a message; nobody has to. */
export function MoodPicker({ mood, onChange }: MoodPickerProps) {
  const isSaid = mood !== undefined;
  return (
    <Popover position="top-start" width={280} withinPortal>
      <Popover.Target>
        <ActionIcon
          variant={isSaid ? "light" : "subtle"}
          color={isSaid ? undefined : "gray"}
          size="lg"
          radius="xl"
          aria-label={isSaid ? `Mood ${mood} of 10` : "Say how you feel (optional)"}
        >
          {isSaid ? (
            <Text span size="sm" fw={600}>
              {mood}
            </Text>
          ) : (
            <IconMoodSmile size={20} stroke={1.6} aria-hidden />
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={4}>
          <Group justify="space-between">
            <Text size="sm">How do you feel right now?</Text>
            {isSaid && (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label="Leave the mood out"
                onClick={() => onChange(undefined)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </Group>
          <Slider
            min={1}
            max={10}
            value={mood ?? 5}
            onChange={onChange}
            thumbLabel="Mood, from 1 to 10"
            marks={[
              { value: 1, label: "Low" },
              { value: 10, label: "Good" },
            ]}
            mb="md"
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
