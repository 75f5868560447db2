"use client";

import { ActionIcon, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconArchive,
  IconArchiveOff,
  IconCheck,
  IconDots,
  IconPencil,
  IconTrash,
  IconX,
} from "@tabler/icons-react";
import { useState } from "react";
import { sentenceOf } from "../trpc/errors.ts";
import type { KindDescription } from "../trpc/types.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { type ItemAction, actionsFor } from "./actions-for.ts";
import { ItemEditor } from "./item-editor.tsx";
import type { Item } from "./item.ts";
import { useKindActions } from "./use-kind.ts";

const icons = {
  edit: IconPencil,
  confirm: IconCheck,
  reject: IconX,
  archive: IconArchive,
  clear: IconArchive,
  restore: IconArchiveOff,
  remove: IconTrash,
} as const satisfies Record<ItemAction, unknown>;

const labels = {
  edit: "Edit",
  confirm: "That is right",
  reject: "That is not right",
  archive: "Put away",
  clear: "Clear",
  restore: "Bring back",
  remove: "Delete",
} as const satisfies Record<ItemAction, string>;

/** What can be done with an item, behind one button. */
export function ItemActions({ kind, item }: { kind: KindDescription; item: Item }) {
  const { confirm, reject, archive, restore, remove } = useKindActions(kind);
  const [isEdited, editor] = useDisclosure(false);
  const [isToGo, deletion] = useDisclosure(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = (change: (item: Item) => Promise<void>) => (): void => {
    setFailure(null);
    change(item).catch((error: unknown) => setFailure(sentenceOf(error)));
  };
  const acts: Record<ItemAction, () => void> = {
    edit: editor.open,
    confirm: run(confirm),
    reject: run(reject),
    archive: run(archive),
    clear: run(archive),
    restore: run(restore),
    remove: deletion.open,
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`What to do with ${item.summary}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {actionsFor(kind, item).map((action) => {
            const Icon = icons[action];
            return (
              <Menu.Item
                key={action}
                color={action === "remove" ? "red" : undefined}
                leftSection={<Icon size={16} aria-hidden />}
                onClick={acts[action]}
              >
                {labels[action]}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {failure !== null && (
        <Text size="xs" c="red" role="alert">
          {failure}
        </Text>
      )}
      {isEdited && <ItemEditor kind={kind} item={item} onClose={editor.close} />}
      <ConfirmDialog
        opened={isToGo}
        onClose={deletion.close}
        question="Delete this for good?"
        consequence={`“${item.summary}” goes, with its history and where it came from. This cannot be undone.`}
        confirm="Delete"
        color="red"
        onConfirm={() => remove(item)}
      />
    </>
  );
}
