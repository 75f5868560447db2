import type { Metadata } from "next";
import { ConversationSearch } from "../../../search/conversation-search.tsx";

export const metadata: Metadata = { title: "What was said" };

export default function ConversationsPage() {
  return <ConversationSearch />;
}
