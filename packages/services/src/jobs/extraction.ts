import {
  findMemoryKind,
  preparedQuery,
  readAsActor,
  userConversationMessages as messages,
  users,
} from "@companion/db";
import type { Candidate } from "@companion/ai";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../context.ts";
import { type Learnt, rememberAll } from "../memory/remember.ts";

export const extractFromMessageInput = z.object({ messageId: z.uuid() });

/** What became of a message's candidates; those dropped count apart. */
export interface Extracted extends Learnt {
  /** The words it stands on are not in the message. */
  notQuoted: number;
  /** Not a valid item of its kind. */
  invalid: number;
}

const memberMessage = preparedQuery("extraction_message", (db) =>
  db
    .select({
      content: messages.content,
      language: messages.language,
      createdAt: messages.createdAt,
      editedAt: messages.editedAt,
      locale: users.locale,
      timeZone: users.timeZone,
    })
    .from(messages)
    .innerJoin(users, eq(users.id, messages.userId))
    .where(
      and(
        eq(messages.userId, sql.placeholder("userId")),
        eq(messages.id, sql.placeholder("id")),
        // What the companion or the system said is never a source.
        eq(messages.role, "user"),
      ),
    ),
);

const itemSchema = z.record(z.string(), z.unknown());

/** The candidate with its item as the kind's schema takes it; null when it is not valid. */
const validated = (candidate: Candidate) => {
  const item = itemSchema.safeParse(
    findMemoryKind(candidate.kind)?.input.safeParse(candidate.item).data,
  );
  return item.success ? { ...candidate, item: item.data } : null;
};

/**
 * Remembers what a member's message says. A message that is gone, and a repetition, change nothing.
 * @throws ModelError when the extractor failed, which is not the same as nothing found
 */
export const extractFromMessage = async ({
  ctx,
  input: { messageId },
}: Call<z.output<typeof extractFromMessageInput>>): Promise<Extracted> => {
  const nothing = { created: 0, merged: 0, skipped: 0, notQuoted: 0, invalid: 0 };
  const [message] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(memberMessage, { userId: tx.userId, id: messageId }),
  );
  if (message === undefined) return nothing;
  const { content, createdAt, editedAt, timeZone } = message;
  const language = message.language ?? message.locale;
  const found = await ctx.extractor.extract({ text: content, language, now: createdAt, timeZone });
  const quoted = found.filter(({ quote }) => quote !== "" && content.includes(quote));
  const candidates = quoted.map(validated).filter((candidate) => candidate !== null);
  const dropped = {
    notQuoted: found.length - quoted.length,
    invalid: quoted.length - candidates.length,
  };
  if (candidates.length === 0) return { ...nothing, ...dropped };
  const { name, version } = ctx.extractor;
  const learnt = await rememberAll({
    ctx,
    input: {
      candidates,
      messageId,
      editedAt,
      extractor: { name, version },
      mentionedAt: createdAt,
      language,
    },
  });
  return { ...learnt, ...dropped };
};
