"use client";

import { Anchor, Card, Stack, Text, Title } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

interface AccountCardProps {
  title: string;
  /** The other page, for whoever is at the wrong one. */
  elsewhere: { question: string; href: string; label: string };
  children: ReactNode;
}

/** The frame of the sign-in and sign-up pages. */
export function AccountCard({ title, elsewhere, children }: AccountCardProps) {
  return (
    <Stack maw={400} mx="auto" gap="lg">
      <div>
        <Title order={1} size="h2" ta="center">
          {title}
        </Title>
        <Text c="dimmed" ta="center" mt={4}>
          A companion that listens and remembers.
        </Text>
      </div>
      <Card withBorder padding="lg" radius="lg">
        {children}
      </Card>
      <Text size="sm" ta="center">
        {elsewhere.question}{" "}
        <Anchor component={Link} href={elsewhere.href}>
          {elsewhere.label}
        </Anchor>
      </Text>
    </Stack>
  );
}
