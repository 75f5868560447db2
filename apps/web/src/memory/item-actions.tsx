"use client";

import { ActionIcon, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArchive, IconArchiveOff, IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { sentenceOf } from "../trpc/errors.ts";
import type { KindDescription } from "../trpc/types.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { ItemEditor } from "./item-editor.tsx";
import type { Item } from "./item.ts";
import { useKindActions } from "./use-kind.ts";

/** What can be done with an item: change, put away, bring back, delete. */
export function ItemActions({ kind, item }: { kind: KindDescription; item: Item }) {
  const { archive, restore, remove } = useKindActions(kind);
  const [isEdited, editor] = useDisclosure(false);
  const [isToGo, deletion] = useDisclosure(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = (action: Promise<void>): void => {
    setFailure(null);
    action.catch((error: unknown) => setFailure(sentenceOf(error)));
  };
  const isArchived = item.state === "archived";
  const isOne = kind.cardinality === "one";
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`What to do with ${item.summary}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isArchived && (
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={editor.open}>
              Edit
            </Menu.Item>
          )}
          {isArchived ? (
            <Menu.Item
              leftSection={<IconArchiveOff size={16} aria-hidden />}
              onClick={() => run(restore(item))}
            >
              Restore
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<IconArchive size={16} aria-hidden />}
              onClick={() => run(archive(item))}
            >
              {isOne ? "Clear" : "Archive"}
            </Menu.Item>
          )}
          {!isOne && (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={deletion.open}
            >
              Delete
            </Menu.Item>
          )}
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
