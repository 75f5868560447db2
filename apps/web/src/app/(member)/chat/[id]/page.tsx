import type { Metadata } from "next";
import { ConversationView } from "../../../../chat/conversation-view.tsx";
import { conversationQuery, messagesQuery } from "../../../../chat/queries.ts";
import { Hydrate } from "../../../../server/hydrate.tsx";
import { memberClient, orNotFound } from "../../../../server/member.ts";

export const metadata: Metadata = { title: "Conversation" };

export default async function ConversationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { queryClient, trpc } = await memberClient();
  await orNotFound(
    Promise.all([
      queryClient.fetchQuery(conversationQuery(trpc, id)),
      queryClient.fetchInfiniteQuery(messagesQuery(trpc, id)),
    ]),
  );
  return (
    <Hydrate>
      <ConversationView conversationId={id} />
    </Hydrate>
  );
}
