"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { issuesOf, sentenceOf } from "../trpc/errors.ts";
import type { KindDescription } from "../trpc/types.ts";
import { Dialog } from "../ui/dialog.tsx";
import { FieldInput } from "./field-input.tsx";
import { type FieldText, fromText, toText } from "./field-values.ts";
import { columnsOf, type Item } from "./item.ts";
import { useKindActions } from "./use-kind.ts";

interface ItemEditorProps {
  kind: KindDescription;
  /** The item to change; without it, a new one. */
  item?: Item;
  onClose: () => void;
}

/** An issue is named where the call holds the column: in a patch, in an item, or by itself. */
const columnIn = (path: string): string =>
  path.replace(/^(patch|item)\./u, "").split(".")[0] ?? path;

/** The form for an item of any kind, made from what the server tells about the kind's fields. */
export function ItemEditor({ kind, item, onClose }: ItemEditorProps) {
  const { save } = useKindActions(kind);
  const [failure, setFailure] = useState<string | null>(null);
  const [clientId] = useState(() => crypto.randomUUID());
  const stored = item ? columnsOf(item) : {};
  const form = useForm<Record<string, FieldText>>({
    initialValues: Object.fromEntries(
      kind.fields.map((field) => [field.name, toText(field, stored[field.name])]),
    ),
  });

  const submit = async (texts: Record<string, FieldText>): Promise<void> => {
    setFailure(null);
    // A correction of what never changes is a whole new entry; elsewhere only what was touched is sent.
    const isWhole = kind.cardinality === "appendOnly";
    const values = Object.fromEntries(
      kind.fields.flatMap((field) => {
        const value = fromText(field, texts[field.name] ?? "");
        const isLeftOut = isWhole || !item ? value === null : !form.isDirty(field.name);
        return isLeftOut ? [] : [[field.name, value]];
      }),
    );
    try {
      await save({ item, values, clientId });
      onClose();
    } catch (error) {
      form.setErrors(
        Object.fromEntries(
          Object.entries(issuesOf(error)).map(([path, issue]) => [columnIn(path), issue]),
        ),
      );
      setFailure(sentenceOf(error));
    }
  };

  return (
    <Dialog
      opened
      place="middle"
      onClose={onClose}
      title={item ? "Change what I remember" : `Add to ${kind.label.toLowerCase()}`}
    >
      <form onSubmit={form.onSubmit((texts) => submit(texts))}>
        <Stack gap="sm">
          {kind.fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={form.getValues()[field.name] ?? ""}
              error={form.errors[field.name]}
              onChange={(value) => form.setFieldValue(field.name, value)}
            />
          ))}
          {failure !== null && (
            <Text size="sm" c="red" role="alert">
              {failure}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={form.submitting}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
