"use client";

import { AppShell, Burger, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { HelpButton } from "../help/help-button.tsx";
import { Brand } from "./brand.tsx";

interface AppFrameProps {
  /** What stands beside the page: the member's conversations and places. */
  navigation: ReactNode;
  children: ReactNode;
}

/** The frame of a member's pages: navigation beside the page, on a phone behind a button. */
export function AppFrame({ navigation, children }: AppFrameProps) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const path = usePathname();
  useEffect(close, [path, close]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 288, breakpoint: "sm", collapsed: { mobile: !opened } }}
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={opened ? "Close the menu" : "Open the menu"}
              aria-expanded={opened}
            />
            <Brand />
          </Group>
          <HelpButton />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar>{navigation}</AppShell.Navbar>
      <AppShell.Main>{children}</AppShell.Main>
    </AppShell>
  );
}
