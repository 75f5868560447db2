import {
  preparedQuery,
  readAsActor,
  userConversationContinuity as continuities,
} from "@companion/db";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { type Continuity, continuityColumns, type conversationIdInput } from "../conversation.ts";

export { conversationIdInput as getContinuityInput } from "../conversation.ts";

const continuityOf = preparedQuery("continuity_get", (db) =>
  db
    .select(continuityColumns)
    .from(continuities)
    .where(
      and(
        eq(continuities.userId, sql.placeholder("userId")),
        eq(continuities.conversationId, sql.placeholder("conversationId")),
      ),
    ),
);

/** Where a conversation stands. */
export const getContinuity = async ({
  ctx,
  input: { conversationId },
}: Call<z.output<typeof conversationIdInput>>): Promise<Continuity> => {
  const [found] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(continuityOf, { userId: tx.userId, conversationId }),
  );
  if (found === undefined) throw notFound("conversation");
  return found;
};
