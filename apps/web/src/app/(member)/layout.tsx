import type { ReactNode } from "react";
import { OutboxProvider } from "../../chat/outbox.tsx";
import { conversationsQuery } from "../../chat/queries.ts";
import { Hydrate } from "../../server/hydrate.tsx";
import { memberClient } from "../../server/member.ts";
import { AppFrame } from "../../shell/app-frame.tsx";
import { Navigation } from "../../shell/navigation.tsx";

export default async function MemberLayout({ children }: { children: ReactNode }) {
  const { queryClient, trpc } = await memberClient();
  await queryClient.prefetchInfiniteQuery(conversationsQuery(trpc));
  return (
    <Hydrate>
      <OutboxProvider>
        <AppFrame navigation={<Navigation />}>{children}</AppFrame>
      </OutboxProvider>
    </Hydrate>
  );
}
