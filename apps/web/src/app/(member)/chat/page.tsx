import type { Metadata } from "next";
import { NewConversation } from "../../../chat/new-conversation.tsx";
import { Hydrate } from "../../../server/hydrate.tsx";
import { memberClient } from "../../../server/member.ts";

export const metadata: Metadata = { title: "New conversation" };

export default async function NewConversationPage() {
  const { queryClient, trpc } = await memberClient();
  await queryClient.fetchQuery(trpc.conversation.continuity.resume.queryOptions({}));
  return (
    <Hydrate>
      <NewConversation />
    </Hydrate>
  );
}
