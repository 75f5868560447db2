import { foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { memberForeignKey, memberKey, memberPolicy, timestamps } from "../columns.ts";
import { userMemoryItems } from "../memory/spine.ts";
import { userConversations } from "./conversations.ts";

/** Which of a member's themes a conversation was about. */
export const userConversationThemes = pgTable(
  "user_conversation_themes",
  {
    userId: memberKey().userId,
    conversationId: uuid("conversation_id").notNull(),
    /** A memory item of the kind `themes`. */
    itemId: uuid("item_id").notNull(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({
      name: "user_conversation_themes_pk",
      columns: [t.userId, t.conversationId, t.itemId],
    }),
    memberForeignKey("user_conversation_themes", t.userId),
    memberPolicy("user_conversation_themes"),
    foreignKey({
      name: "user_conversation_themes_conversation_fk",
      columns: [t.userId, t.conversationId],
      foreignColumns: [userConversations.userId, userConversations.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "user_conversation_themes_item_fk",
      columns: [t.userId, t.itemId],
      foreignColumns: [userMemoryItems.userId, userMemoryItems.id],
    }).onDelete("cascade"),
    index("user_conversation_themes_item").on(t.userId, t.itemId),
  ],
);
