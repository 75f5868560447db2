import type { Metadata } from "next";
import { MemoryView } from "../../../memory/memory-view.tsx";
import { reviewQuery } from "../../../memory/queries.ts";
import { Hydrate } from "../../../server/hydrate.tsx";
import { memberClient } from "../../../server/member.ts";

export const metadata: Metadata = { title: "What I remember" };

export default async function MemoryPage() {
  const { queryClient, trpc } = await memberClient();
  await Promise.all([
    queryClient.fetchQuery(trpc.memory.kinds.queryOptions()),
    queryClient.fetchQuery(trpc.memory.stats.queryOptions()),
    queryClient.fetchInfiniteQuery(reviewQuery(trpc)),
  ]);
  return (
    <Hydrate>
      <MemoryView />
    </Hydrate>
  );
}
