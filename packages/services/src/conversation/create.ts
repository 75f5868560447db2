import {
  type ActorTransaction,
  userConversationContinuity as continuities,
  userConversations as conversations,
  withActor,
} from "@companion/db";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Call } from "../context.ts";
import { callOf, once, repeatable } from "../idempotency/once.ts";
import { type Resumption, resumption } from "./continuity/resumption.ts";
import { type Conversation, conversationColumns, mood } from "./conversation.ts";

export const createInput = repeatable.extend({
  title: z.string().trim().min(1).max(200).nullish(),
  moodAtStart: mood.nullish(),
});

type Begun = Conversation & { opening: Resumption | null };

const begin = async (
  tx: ActorTransaction,
  given: Pick<z.output<typeof createInput>, "title" | "moodAtStart">,
  now: Date,
): Promise<Begun> => {
  const opening = await resumption(tx, { now });
  const id = uuidv7();
  const times = { createdAt: now, updatedAt: now };
  const [[created]] = await Promise.all([
    tx.db
      .insert(conversations)
      .values({ userId: tx.userId, id, ...given, startedAt: now, ...times })
      .returning(conversationColumns)
      .execute(),
    tx.db
      .insert(continuities)
      .values({
        userId: tx.userId,
        id: uuidv7(),
        conversationId: id,
        isResuming: opening !== null,
        continuityContext: opening?.summary,
        lastActivityAt: now,
        ...times,
      })
      .execute(),
  ]);
  if (created === undefined) throw new Error("an insert returns its row");
  return { ...created, opening };
};

/** Begins a conversation; `opening` is what the last session offers to pick up, null for the first. */
export const create = ({ ctx, input }: Call<z.output<typeof createInput>>): Promise<Begun> =>
  withActor(ctx.database.app, ctx.actor, (tx) => {
    const now = ctx.now();
    const { clientId: _clientId, ...given } = input;
    return once(tx, { call: callOf("conversation.create", input), now }, () =>
      begin(tx, given, now),
    );
  });
