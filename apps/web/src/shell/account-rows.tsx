"use client";

import { NavLink, Text, useMantineColorScheme } from "@mantine/core";
import { IconLogout, IconSunMoon } from "@tabler/icons-react";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "../trpc/client.ts";

const schemes = {
  auto: { label: "Colours: as the device", next: "light" },
  light: { label: "Colours: light", next: "dark" },
  dark: { label: "Colours: dark", next: "auto" },
} as const;

/** The colours of the app, who is signed in, and the way out. */
export function AccountRows() {
  const trpc = useTRPC();
  const { data: member } = useSuspenseQuery(trpc.user.me.queryOptions());
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [failed, setFailed] = useState(false);
  const scheme = schemes[colorScheme];

  const signOut = async (): Promise<void> => {
    setFailed(false);
    // Loaded when it is needed: no page before needs it.
    const { authClient } = await import("../account/auth-client.ts");
    const { error } = await authClient.signOut().catch(() => ({ error: true }));
    if (error) return setFailed(true);
    // Nothing that was read may outlive the session in this tab.
    queryClient.clear();
    router.replace("/sign-in");
    router.refresh();
  };

  return (
    <>
      <NavLink
        component="button"
        label={<span suppressHydrationWarning>{scheme.label}</span>}
        leftSection={<IconSunMoon size={18} aria-hidden />}
        onClick={() => setColorScheme(scheme.next)}
      />
      <NavLink
        component="button"
        label="Sign out"
        description={member.email}
        leftSection={<IconLogout size={18} aria-hidden />}
        onClick={() => void signOut()}
      />
      {failed && (
        <Text size="xs" c="red" role="alert" px="sm">
          That did not work. Try again.
        </Text>
      )}
    </>
  );
}
