"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { KindDescription } from "../trpc/types.ts";
import { Dialog } from "../ui/dialog.tsx";
import { groupsOf } from "./groups.ts";
import { ItemEditor } from "./item-editor.tsx";

interface AddMemoryProps {
  /** What can be added. */
  kinds: readonly KindDescription[];
  label: string;
}

/** Lets the member add what was never said in a conversation. */
export function AddMemory({ kinds, label }: AddMemoryProps) {
  const [isChoosing, choice] = useDisclosure(false);
  const [kind, setKind] = useState<KindDescription | null>(null);
  const choose = (chosen: KindDescription): void => {
    choice.close();
    setKind(chosen);
  };
  return (
    <>
      <Button
        variant="light"
        flex="none"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={choice.open}
      >
        {label}
      </Button>
      <Dialog
        opened={isChoosing}
        onClose={choice.close}
        title="What should I remember?"
        place="middle"
      >
        <Stack gap="md">
          {groupsOf(kinds).map((group) => (
            <div key={group.title}>
              <Text size="sm" c="dimmed" mb={6}>
                {group.title}
              </Text>
              <Group gap="xs">
                {group.kinds.map((offered) => (
                  <Button
                    key={offered.kind}
                    variant="default"
                    size="compact-md"
                    fw={400}
                    onClick={() => choose(offered)}
                  >
                    {offered.label}
                  </Button>
                ))}
              </Group>
            </div>
          ))}
        </Stack>
      </Dialog>
      {kind && <ItemEditor key={kind.kind} kind={kind} onClose={() => setKind(null)} />}
    </>
  );
}
