"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc/client.ts";

interface Whereabouts {
  /** ISO 3166 alpha-2; null while nobody has said. */
  country: string | null;
  /** Whether the reader chose it on this device, over what the account says. */
  chosen: boolean;
  choose: (country: string | null) => void;
}

/** The country whose numbers to show: chosen on this device, else the account's; never guessed. */
export function useWhereabouts(): Whereabouts {
  const trpc = useTRPC();
  const [choice, choose] = useLocalStorage<string | null>({ key: "country", defaultValue: null });
  // Nobody may be signed in: then the cache has no member, and none is asked for.
  const { data: member } = useQuery({ ...trpc.user.me.queryOptions(), enabled: false });
  return { country: choice ?? member?.country ?? null, chosen: choice !== null, choose };
}
