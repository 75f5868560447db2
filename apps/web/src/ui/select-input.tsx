"use client";

import { InputBase } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface SelectInputProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** What stands for no choice, whose value is "". */
  placeholder: string;
  required?: boolean;
  error?: ReactNode;
  onChange: (value: string) => void;
}

/** The select of the reader's own system: good on a phone, and without the code of a list that opens. */
export function SelectInput(props: SelectInputProps) {
  const { label, value, options, placeholder, required, error, onChange } = props;
  return (
    <InputBase
      component="select"
      pointer
      rightSection={<IconChevronDown size={16} aria-hidden />}
      rightSectionPointerEvents="none"
      label={label}
      required={required}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{placeholder}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </InputBase>
  );
}
