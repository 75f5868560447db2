"use client";

import { Box, Container, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { HelpButton } from "../help/help-button.tsx";
import { Brand } from "./brand.tsx";

/** The frame of the pages that need no account. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <Group component="header" h={56} px="md" justify="space-between" wrap="nowrap">
        <Brand />
        <HelpButton />
      </Group>
      <Container component="main" size="xs" py="xl">
        <Box pt={{ base: 0, sm: "xl" }}>{children}</Box>
      </Container>
    </>
  );
}
