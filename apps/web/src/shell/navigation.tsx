"use client";

import { AppShell, Button, NavLink, Stack } from "@mantine/core";
import { IconBulb, IconPencilPlus, IconSearch } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { AccountRows } from "./account-rows.tsx";
import { ConversationLinks } from "./conversation-links.tsx";

/** Where a member can go: a new conversation, those before, the memory, their account. */
export function Navigation() {
  const path = usePathname();
  return (
    <Stack component="nav" aria-label="Main" h="100%" gap={0}>
      <AppShell.Section p="sm">
        <Button
          component={Link}
          href="/chat"
          variant="light"
          fullWidth
          leftSection={<IconPencilPlus size={18} aria-hidden />}
        >
          New conversation
        </Button>
      </AppShell.Section>
      <AppShell.Section grow px="sm" style={{ overflowY: "auto" }}>
        <ConversationLinks />
      </AppShell.Section>
      <AppShell.Section p="sm" style={{ borderTop: "1px solid var(--app-shell-border-color)" }}>
        <NavLink
          component={Link}
          href="/conversations"
          label="Search what was said"
          active={path === "/conversations"}
          leftSection={<IconSearch size={18} aria-hidden />}
        />
        <NavLink
          component={Link}
          href="/memory"
          label="What I remember"
          active={path === "/memory"}
          leftSection={<IconBulb size={18} aria-hidden />}
        />
        <AccountRows />
      </AppShell.Section>
    </Stack>
  );
}
