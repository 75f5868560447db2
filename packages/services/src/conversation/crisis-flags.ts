import { preparedQuery, readAsActor, userCrisisFlags as flags } from "@companion/db";
import type { Resource } from "@companion/safety/resources";
import { and, desc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Call } from "../context.ts";
import { notFound } from "../errors.ts";
import { decodeCursor, type Page, type pageInput, pageOf } from "../pagination.ts";
import { memberQuery } from "./member.ts";
import { resourcesOf } from "./send/assessment.ts";
import { flagColumns } from "./send/raise-flag.ts";

export { pageInput as crisisFlagsInput } from "../pagination.ts";

const ownFlagColumns = {
  ...flagColumns,
  conversationId: flags.conversationId,
  messageId: flags.messageId,
  updatedAt: flags.updatedAt,
};

/** A finding of danger as its member sees it; what it was found in may be gone. */
export interface CrisisFlag extends Pick<typeof flags.$inferSelect, keyof typeof ownFlagColumns> {
  /** Whom to turn to. */
  resources: readonly Resource[];
}

// One statement serves every page: the first begins after the end of time.
const first = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

const flagPage = preparedQuery("conversation_crisis_flags", (db) =>
  db
    .select(ownFlagColumns)
    .from(flags)
    .where(
      and(
        eq(flags.userId, sql.placeholder("userId")),
        sql`(${flags.createdAt}, ${flags.id}) <
          (${sql.placeholder("at")}::timestamptz, ${sql.placeholder("id")}::uuid)`,
      ),
    )
    .orderBy(desc(flags.createdAt), desc(flags.id))
    .limit(sql.placeholder("rows")),
);

/** A page of the member's own flags, the newest first, each with whom to turn to where they are. */
export const crisisFlags = async ({
  ctx,
  input: { limit, cursor },
}: Call<z.output<typeof pageInput>>): Promise<Page<CrisisFlag>> => {
  const after = decodeCursor(cursor);
  const [found, [member]] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    Promise.all([
      tx.run(flagPage, {
        userId: tx.userId,
        at: after?.at.toISOString() ?? first.at,
        id: after?.id ?? first.id,
        rows: limit + 1,
      }),
      tx.run(memberQuery, { userId: tx.userId }),
    ]),
  );
  if (member === undefined) throw notFound("member");
  const rows = found.map((flag) => ({ ...flag, resources: resourcesOf(member, flag.category) }));
  return pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
};
