import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, expect, it } from "vitest";
import {
  openDatabase,
  preparedQuery,
  type Queries,
  userConversationContinuity as continuity,
  userConversations as conversations,
  withActor,
} from "../index.ts";
import { createTestDatabase } from "../testing/index.ts";
import { insertMember } from "../testing/members.ts";

const { url, drop } = await createTestDatabase();
const owner = postgres(url, { max: 1, onnotice: () => undefined });
const database = openDatabase({ url });
const member = await insertMember(owner);

afterAll(async () => {
  await Promise.all([owner.end(), database.close()]);
  await drop();
});

await withActor(database.app, member, (tx) =>
  tx.db
    .insert(conversations)
    .values([{ userId: tx.userId, title: "on sleep", moodAtStart: 4 }, { userId: tx.userId }]),
);

const mine = eq(conversations.userId, sql.placeholder("userId"));

const grouped = (db: Queries) =>
  db
    .select({
      conversation: conversations,
      id: conversations.id,
      shout: sql<string | null>`upper(${conversations.title})`,
      length: sql<number>`char_length(${conversations.title})`.mapWith(String).as("length"),
    })
    .from(conversations)
    .where(mine)
    .orderBy(conversations.id);

const flat = (db: Queries) => db.select().from(conversations).where(mine).orderBy(conversations.id);

const outerJoin = (db: Queries) =>
  db
    .select({ id: conversations.id, continuity })
    .from(conversations)
    .leftJoin(continuity, eq(continuity.conversationId, conversations.id))
    .where(mine);

const changed = (db: Queries) =>
  db
    .update(conversations)
    .set({ description: "again" })
    .where(mine)
    .returning({ id: conversations.id, at: conversations.startedAt });

it.each([
  ["columns in groups, computed ones, and nulls", grouped],
  ["a whole table", flat],
  ["a group that an outer join left empty", outerJoin],
  ["what a write returns", changed],
] as const)("a prepared query reads %s as Drizzle itself does", async (what, build) => {
  const values = { userId: member.userId };
  const [prepared, byDrizzle] = await withActor(database.app, member, async (tx) => [
    await tx.run(preparedQuery<unknown>(what, build), values),
    await build(tx.db).prepare("by_drizzle").execute(values),
  ]);
  expect(prepared).toEqual(byDrizzle);
  expect(prepared).toHaveLength(2);
});
