"use client";

import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { KindDescription } from "../trpc/types.ts";
import { ItemEditor } from "./item-editor.tsx";

/** Lets the member add what was never said in a conversation. */
export function AddMemory({ kinds }: { kinds: readonly KindDescription[] }) {
  const [kind, setKind] = useState<KindDescription | null>(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />}>
            Add
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
          {kinds.map((offered) => (
            <Menu.Item key={offered.kind} onClick={() => setKind(offered)}>
              {offered.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {kind && <ItemEditor key={kind.kind} kind={kind} onClose={() => setKind(null)} />}
    </>
  );
}
