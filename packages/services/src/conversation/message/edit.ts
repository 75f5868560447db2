import {
  type ActorTransaction,
  userConversationMessages as messages,
  withActor,
} from "@companion/db";
import type { Resource } from "@companion/safety/resources";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../../context.ts";
import { ServiceError } from "../../errors.ts";
import { retractMessages } from "../../memory/retract.ts";
import { lockMemory } from "../../memory/state.ts";
import { forgetLines } from "../continuity/forget.ts";
import { type Message, messageColumns } from "../conversation.ts";
import { assess, type Danger, type Screening, screenMessage } from "../send/assessment.ts";
import { type Flag, raiseFlag } from "../send/raise-flag.ts";
import { messageText } from "../send/send.ts";
import { addResponse, hasReply } from "../send/reviewed.ts";
import { titleOf } from "../send/store-message.ts";
import { lockMessage, messageChangeInput } from "./lock.ts";
import { retitle } from "./title.ts";

export const editMessageInput = messageChangeInput.extend({ content: messageText });

/** As the message stands now; what the new words call for is given as `send` gives it. */
export interface Edited {
  message: Message;
  flag: Flag | null;
  resources: readonly Resource[];
  /** The reviewed answer to high and imminent danger in the new words. */
  safetyResponse: Message | null;
}

const rewrite = async (
  tx: ActorTransaction,
  { id }: Message,
  { content, screening, now }: { content: string; screening: Screening; now: Date },
): Promise<Message> => {
  const [written] = await tx.db
    .update(messages)
    .set({
      content,
      // What was found in the old words is not lowered by the new ones.
      riskLevel: sql`greatest(${messages.riskLevel}, ${screening.level}::smallint)`,
      detectorVersion: screening.version,
      screening: "floor_only",
      editedAt: now,
      updatedAt: now,
    })
    .where(and(eq(messages.userId, tx.userId), eq(messages.id, id)))
    .returning(messageColumns);
  if (written === undefined) throw new Error("a locked message is there");
  return written;
};

const respond = async (
  tx: ActorTransaction,
  { id, conversationId }: Message,
  { screening, danger, now }: { screening: Screening; danger: Danger; now: Date },
): Promise<Pick<Edited, "flag" | "safetyResponse">> => {
  const flag = await raiseFlag(tx, { messageId: id, conversationId, screening, danger, at: now });
  if (danger.response === null) return { flag, safetyResponse: null };
  // A message has one reply; where that is written, the response stands by itself.
  const inReplyTo = (await hasReply(tx, id)) ? null : id;
  const to = { inReplyTo, conversationId, at: now };
  return { flag, safetyResponse: await addResponse(tx, to, danger.response) };
};

/**
 * Changes a member's own message. It is screened again, which can only raise what was found; what memory
 * stood on the old words alone is retracted, and the new ones are extracted. Its reply stays.
 */
export const editMessage = async ({
  ctx,
  input: { content, ...target },
}: Call<z.output<typeof editMessageInput>>): Promise<Edited> => {
  const screening = screenMessage(content);
  const danger = await assess(ctx, screening);
  return withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const old = await lockMessage(tx, target);
    if (old.role !== "user") {
      throw new ServiceError("forbidden", "Only what you said yourself can be changed.");
    }
    const message = await rewrite(tx, old, { content, screening, now });
    const raised =
      danger === null
        ? { flag: null, safetyResponse: null }
        : await respond(tx, message, { screening, danger, now });
    await retitle(tx, old, { title: danger === null ? titleOf(content) : null, now });
    const retraction = { messageIds: [message.id], because: "edited", now } as const;
    await forgetLines(tx, await retractMessages(tx, retraction), now);
    await ctx.jobs.enqueueExtraction(tx, message.id);
    return { message, ...raised, resources: danger?.resources ?? [] };
  });
};
