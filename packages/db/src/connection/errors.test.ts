import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, expect, it } from "vitest";
import {
  type ActorTransaction,
  DatabaseError,
  openDatabase,
  preparedQuery,
  users,
  userConversationMessages as messages,
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

/** What a member wrote, in every place from which a failing statement could quote it. */
const secret = "I hid the letters in the piano";

const insertConversation = (
  tx: ActorTransaction,
  more: Partial<typeof conversations.$inferInsert>,
) =>
  tx.db
    .insert(conversations)
    .values({ userId: tx.userId, title: secret, ...more })
    .execute();

const rename = preparedQuery("rename", (db) =>
  db
    .update(conversations)
    .set({ title: sql`${sql.placeholder("title")}`, moodAtStart: sql`11` })
    .where(eq(conversations.userId, sql.placeholder("userId"))),
);

const id = randomUUID();

const failures: [string, string, (tx: ActorTransaction) => Promise<unknown>][] = [
  ["a CHECK that refuses the row", "23514", (tx) => insertConversation(tx, { moodAtStart: 11 })],
  [
    "a key that exists",
    "23505",
    async (tx) => {
      await insertConversation(tx, { id });
      await insertConversation(tx, { id });
    },
  ],
  [
    "a row that is missing",
    "23503",
    (tx) =>
      tx.db
        .insert(messages)
        .values({ userId: tx.userId, conversationId: id, role: "system", content: secret })
        .execute(),
  ],
  ["another member's row", "42501", (tx) => insertConversation(tx, { userId: randomUUID() })],
  ["a text that is no number", "22P02", (tx) => tx.db.execute(sql`select ${secret}::int`)],
  [
    "a character that PostgreSQL cannot keep",
    "22021",
    (tx) => insertConversation(tx, { title: `${secret}\0` }),
  ],
  ["a query that does not parse", "42601", (tx) => tx.db.execute(sql.raw(`selekt '${secret}'`))],
  [
    "a prepared query",
    "23514",
    async (tx) => {
      await insertConversation(tx, {});
      await tx.run(rename, { userId: tx.userId, title: secret });
    },
  ],
  ["the queue's statements", "22P02", (tx) => tx.executeSql("select $1::text::int", [secret])],
  [
    "a function that repeats what it was given",
    "P0001",
    (tx) => tx.db.execute(sql.raw(`do $$ begin raise exception '${secret}'; end $$`)),
  ],
];

/** Everything that a log could write of an error, its hidden properties and its causes included. */
const everything = (error: unknown): string =>
  inspect(error, { depth: null, showHidden: true, maxStringLength: null });

const failureOf = async (failing: Promise<unknown>): Promise<unknown> => {
  try {
    return await failing;
  } catch (error) {
    return error;
  }
};

it.each(failures)(
  "an error for %s gives its SQLSTATE, and not a word of the member's",
  async (_what, sqlState, fail) => {
    let inside: unknown;
    const work = withActor(database.app, member, async (tx) => {
      inside = await failureOf(fail(tx));
      throw inside;
    });
    const outside = await failureOf(work);
    for (const error of [inside, outside]) {
      expect(error).toBeInstanceOf(DatabaseError);
      expect(error).toHaveProperty("sqlState", sqlState);
      expect(everything(error)).not.toContain("piano");
    }
  },
);

it("an error in a statement of sign-in says as little", async () => {
  const email = "Somebody@example.org";
  const error = await failureOf(
    database.auth.insert(users).values({ email, name: secret }).execute(),
  );
  expect(error).toMatchObject({ name: "DatabaseError", sqlState: "23514" });
  expect(everything(error)).not.toMatch(/piano|Somebody/u);
});

it("an error names the table and the constraint, which are ours", async () => {
  const work = withActor(database.app, member, (tx) => insertConversation(tx, { moodAtStart: 11 }));
  await expect(work).rejects.toMatchObject({
    table: "user_conversations",
    constraint: "user_conversations_mood_at_start_check",
    message: "PostgreSQL 23514 on user_conversations",
  });
});

it("an error that is not the database's passes as it is", async () => {
  const reason = new RangeError("of the verb's own");
  await expect(withActor(database.app, member, () => Promise.reject(reason))).rejects.toBe(reason);
});
