import { withActor } from "@companion/db";
import type { z } from "zod";
import type { Call } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { lockConversation } from "../change.ts";
import type { Continuity, conversationIdInput } from "../conversation.ts";
import { closeSession } from "./close.ts";

export { conversationIdInput as endSessionInput } from "../conversation.ts";

/** Closes the session; the conversation itself stays open, and a further message goes on with it. */
export const endSession = ({
  ctx,
  input: { conversationId },
}: Call<z.output<typeof conversationIdInput>>): Promise<Continuity> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const { continuity } = await closeSession(tx, conversation, { now: ctx.now() });
    if (continuity === undefined) throw notFound("session");
    return continuity;
  });
