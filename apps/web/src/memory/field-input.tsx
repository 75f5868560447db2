"use client";

import { Checkbox, Group, TagsInput, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { MemoryField } from "../trpc/types.ts";
import { SelectInput } from "../ui/select-input.tsx";
import { type FieldText, labelOf } from "./field-values.ts";

interface FieldInputProps {
  field: MemoryField;
  value: FieldText;
  error?: ReactNode;
  onChange: (value: FieldText) => void;
}

const htmlTypes = {
  number: "number",
  date: "date",
  time: "time",
  datetime: "datetime-local",
  text: "text",
};

/** The control for one field of a kind. */
export function FieldInput({ field, value, error, onChange }: FieldInputProps) {
  const { name, type, required, min, max, choices = [] } = field;
  const common = { label: labelOf(name), error, required };
  const text = typeof value === "string" ? value : "";
  switch (type) {
    case "list":
      return choices.length > 0 ? (
        <Checkbox.Group
          {...common}
          value={typeof value === "string" ? [] : value}
          onChange={onChange}
        >
          <Group gap="sm" mt={4}>
            {choices.map((choice) => (
              <Checkbox key={choice} value={choice} label={labelOf(choice)} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : (
        <TagsInput
          {...common}
          description="Press Enter after each"
          value={typeof value === "string" ? [] : value}
          onChange={onChange}
        />
      );
    case "longText":
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "boolean":
    case "choice": {
      const options =
        type === "boolean"
          ? [
              { value: "true", label: "Yes" },
              { value: "false", label: "No" },
            ]
          : choices.map((choice) => ({ value: choice, label: labelOf(choice) }));
      return (
        <SelectInput
          {...common}
          value={text}
          placeholder="Not known"
          options={options}
          onChange={onChange}
        />
      );
    }
    case "number":
    case "date":
    case "time":
    case "datetime":
    case "text":
      return (
        <TextInput
          {...common}
          type={htmlTypes[type]}
          min={min}
          max={max}
          step={type === "number" ? "any" : undefined}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default: {
      const unknown: never = type;
      return unknown;
    }
  }
}
