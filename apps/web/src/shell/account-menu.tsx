"use client";

import { Menu, NavLink, useMantineColorScheme } from "@mantine/core";
import {
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from "@tabler/icons-react";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { authClient } from "../account/auth-client.ts";
import { useTRPC } from "../trpc/client.ts";

const schemes = [
  { scheme: "light", label: "Light", Icon: IconSun },
  { scheme: "dark", label: "Dark", Icon: IconMoon },
  { scheme: "auto", label: "As the device", Icon: IconDeviceDesktop },
] as const;

/** Who is signed in, the colours of the app, and the way out. */
export function AccountMenu() {
  const trpc = useTRPC();
  const { data: member } = useSuspenseQuery(trpc.user.me.queryOptions());
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queryClient = useQueryClient();
  const router = useRouter();

  const signOut = async (): Promise<void> => {
    await authClient.signOut();
    // Nothing that was read may outlive the session in this tab.
    queryClient.clear();
    router.replace("/sign-in");
    router.refresh();
  };

  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <NavLink
          component="button"
          label={member.name}
          description={member.email}
          leftSection={<IconUserCircle size={18} aria-hidden />}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Colours</Menu.Label>
        {schemes.map(({ scheme, label, Icon }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} aria-hidden />}
            fw={colorScheme === scheme ? 600 : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => void signOut()}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
