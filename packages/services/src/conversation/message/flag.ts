import { userConversationMessages as messages, withActor } from "@companion/db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { type Message, messageColumns } from "../conversation.ts";

export const flagMessageInput = z.object({
  messageId: z.uuid(),
  flagged: z.boolean(),
  note: z.string().trim().min(1).max(2000).nullish(),
});

/** Marks a message of the member or of the companion, with a note, or takes the mark away. */
export const flagMessage = ({
  ctx,
  input: { messageId, flagged, note },
}: Call<z.output<typeof flagMessageInput>>): Promise<Message> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const [marked] = await tx.db
      .update(messages)
      .set({ flagged, flagNote: flagged ? (note ?? null) : null, updatedAt: ctx.now() })
      .where(and(eq(messages.userId, tx.userId), eq(messages.id, messageId)))
      .returning(messageColumns);
    if (marked === undefined) throw notFound("message");
    return marked;
  });
