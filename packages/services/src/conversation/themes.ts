import {
  type ActorTransaction,
  readAsActor,
  userConversations as conversations,
  userConversationThemes as themes,
  userMemoryItems as items,
  withActor,
} from "@companion/db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import type { conversationIdInput } from "./conversation.ts";

export { conversationIdInput as themesInput } from "./conversation.ts";

export const themeInput = z.object({
  conversationId: z.uuid(),
  /** A memory of the kind `themes`. */
  itemId: z.uuid(),
});

/** A theme that a conversation was about. */
export interface Theme {
  itemId: string;
  summary: string;
}

/** One row without a theme for a conversation that has none, no row for an unknown one. */
const readThemes = async (tx: ActorTransaction, conversationId: string): Promise<Theme[]> => {
  const found = await tx.db
    .select({ itemId: items.id, summary: items.summary })
    .from(conversations)
    .leftJoin(
      themes,
      and(eq(themes.userId, conversations.userId), eq(themes.conversationId, conversations.id)),
    )
    .leftJoin(items, and(eq(items.userId, themes.userId), eq(items.id, themes.itemId)))
    .where(and(eq(conversations.userId, tx.userId), eq(conversations.id, conversationId)))
    .orderBy(themes.createdAt, themes.itemId)
    .execute();
  if (found.length === 0) throw notFound("conversation");
  return found.flatMap(({ itemId, summary }) =>
    itemId === null || summary === null ? [] : [{ itemId, summary }],
  );
};

/** The themes of a conversation, the one that was given first in front. */
export const themesOf = ({
  ctx,
  input: { conversationId },
}: Call<z.output<typeof conversationIdInput>>): Promise<Theme[]> =>
  readAsActor(ctx.database.app, ctx.actor, (tx) => readThemes(tx, conversationId));

/** Says that a conversation is about a theme; saying it again changes nothing. */
export const tagTheme = ({
  ctx,
  input: { conversationId, itemId },
}: Call<z.output<typeof themeInput>>): Promise<Theme[]> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    const [theme] = await tx.db
      .select({ id: items.id })
      .from(items)
      .where(and(eq(items.userId, tx.userId), eq(items.id, itemId), eq(items.kind, "themes")))
      .for("key share");
    if (theme === undefined) throw notFound("theme");
    await readThemes(tx, conversationId);
    await tx.db
      .insert(themes)
      .values({ userId: tx.userId, conversationId, itemId, createdAt: now, updatedAt: now })
      .onConflictDoNothing();
    return readThemes(tx, conversationId);
  });

/** Takes a theme off a conversation. */
export const untagTheme = ({
  ctx,
  input: { conversationId, itemId },
}: Call<z.output<typeof themeInput>>): Promise<Theme[]> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    await tx.db
      .delete(themes)
      .where(
        and(
          eq(themes.userId, tx.userId),
          eq(themes.conversationId, conversationId),
          eq(themes.itemId, itemId),
        ),
      );
    return readThemes(tx, conversationId);
  });
