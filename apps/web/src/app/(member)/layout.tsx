import type { ReactNode } from "react";
import { OutboxProvider } from "../../chat/outbox.tsx";
import { conversationsQuery } from "../../chat/queries.ts";
import { Hydrate } from "../../server/hydrate.tsx";
import { memberClient } from "../../server/member.ts";
import { prefetchHelp } from "../../server/prefetch-help.ts";
import { AppFrame } from "../../shell/app-frame.tsx";
import { Navigation } from "../../shell/navigation.tsx";

export default async function MemberLayout({ children }: { children: ReactNode }) {
  const { member, queryClient, trpc } = await memberClient();
  await Promise.all([
    queryClient.prefetchInfiniteQuery(conversationsQuery(trpc)),
    prefetchHelp(member.country),
  ]);
  return (
    <Hydrate>
      <OutboxProvider>
        <AppFrame navigation={<Navigation />}>{children}</AppFrame>
      </OutboxProvider>
    </Hydrate>
  );
}
