"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "../trpc/client.ts";

const everyFewSeconds = 4_000;

/** How much is remembered. What was said is noted in the background, so this asks again while it is looked at. */
export function useFreshMemory() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: stats } = useSuspenseQuery({
    ...trpc.memory.stats.queryOptions(),
    refetchInterval: everyFewSeconds,
  });
  const known = useRef(stats.total);
  useEffect(() => {
    if (known.current === stats.total) return;
    known.current = stats.total;
    void queryClient.invalidateQueries(trpc.memory.pathFilter());
  }, [stats.total, queryClient, trpc]);
  return stats;
}
