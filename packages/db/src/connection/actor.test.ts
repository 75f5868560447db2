import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import {
  type Actor,
  type ActorTransaction,
  type DatabaseOptions,
  openDatabase,
  preparedQuery,
  readAsActor,
  userConversations,
  withActor,
} from "../index.ts";
import { createTestDatabase } from "../testing/index.ts";
import { insertMember } from "../testing/members.ts";

const { url, drop } = await createTestDatabase();
const owner = postgres(url, { max: 1, onnotice: () => undefined });
const opened: { close(): Promise<void> }[] = [];

const open = (options: Partial<DatabaseOptions> = {}) => {
  const database = openDatabase({ url, ...options });
  opened.push(database);
  return database.app;
};

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});
afterAll(async () => {
  await owner.end();
  await drop();
});

const member = await insertMember(owner);
const lost = expect.objectContaining({ name: "DatabaseError", sqlState: "08006" });

const write = (tx: ActorTransaction, title: string) =>
  tx.db.insert(userConversations).values({ userId: tx.userId, title }).execute();
/** Every row that the transaction sees, whoever's it is. */
const allRows = (tx: ActorTransaction) =>
  tx.db
    .select({ userId: userConversations.userId, title: userConversations.title })
    .from(userConversations)
    .execute();
const storedTitles = async () =>
  (await owner<{ title: string }[]>`select title from user_conversations`).map((row) => row.title);
const backend = async (tx: ActorTransaction): Promise<number> => {
  const { rows } = await tx.executeSql("select pg_backend_pid() as pid");
  const [pid] = rows.flatMap((row) =>
    typeof row === "object" && row !== null && "pid" in row ? [Number(row.pid)] : [],
  );
  return pid ?? 0;
};

describe("withActor", () => {
  it("keeps all of what the work wrote, and returns what it returned", async () => {
    const pool = open();
    const result = await withActor(pool, member, async (tx) => {
      await write(tx, "kept 1");
      await write(tx, "kept 2");
      return "done";
    });
    expect(result).toBe("done");
    expect(await storedTitles()).toEqual(expect.arrayContaining(["kept 1", "kept 2"]));
  });

  it("keeps nothing when the work throws, before or after its first await, and passes the error on", async () => {
    const pool = open({ max: 1 });
    const reason = new Error("changed my mind");
    const later = withActor(pool, member, async (tx) => {
      await write(tx, "thrown away");
      throw reason;
    });
    await expect(later).rejects.toBe(reason);
    const atOnce = withActor(pool, member, () => {
      throw reason;
    });
    await expect(atOnce).rejects.toBe(reason);
    expect(await storedTitles()).not.toContain("thrown away");
    expect(await withActor(pool, member, allRows)).not.toEqual([]);
  });

  it("does not call it success when a statement failed and the work passed over it", async () => {
    const work = withActor(open(), member, async (tx) => {
      await write(tx, "lost with the other");
      await tx.db.execute(sql`select 1 / 0`).catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ name: "DatabaseError", sqlState: "25P02" });
    expect(await storedTitles()).not.toContain("lost with the other");
  });

  it("survives the loss of its connection in the middle: an error, nothing kept, the next one works", async () => {
    const pool = open({ max: 1 });
    const work = withActor(pool, member, async (tx) => {
      await write(tx, "half");
      await owner`select pg_terminate_backend(${await backend(tx)}, 5000)`;
      await write(tx, "other half");
    });
    await expect(work).rejects.toEqual(lost);
    expect(await storedTitles()).not.toEqual(expect.arrayContaining(["half"]));
    await withActor(pool, member, (tx) => write(tx, "after the loss"));
    expect(await storedTitles()).toContain("after the loss");
  });

  it("refuses a statement after its end, by whichever way, also while the next one has the connection", async () => {
    const pool = open({ max: 1 });
    const byTitle = preparedQuery("titles", (db) =>
      db.select({ title: userConversations.title }).from(userConversations),
    );
    const ended = await withActor(pool, member, async (tx) => tx);
    const attempts = await withActor(pool, await insertMember(owner), () =>
      Promise.allSettled([
        allRows(ended),
        write(ended, "too late"),
        ended.run(byTitle, {}),
        ended.executeSql("select 1"),
      ]),
    );
    expect(attempts).toEqual(attempts.map(() => ({ status: "rejected", reason: lost })));
    expect(await storedTitles()).not.toContain("too late");
  });

  it("refuses a member who is no UUID before anything is sent", async () => {
    let statements = 0;
    const pool = open({ onStatement: () => (statements += 1) });
    const actor: Actor = { type: "member", userId: "x'; drop table users; --" };
    await expect(withActor(pool, actor, async () => 1)).rejects.toThrow(TypeError);
    await expect(readAsActor(pool, actor, async () => 1)).rejects.toThrow(TypeError);
    expect(statements).toBe(0);
  });
});

describe("readAsActor", () => {
  it("reads in one round trip: begin, the statements, commit", async () => {
    let statements = 0;
    const pool = open({ max: 1, onStatement: () => (statements += 1) });
    const before = statements;
    const reading = readAsActor(pool, member, (tx) => Promise.all([allRows(tx), allRows(tx)]));
    // All four are on their way before the first answer can have come.
    expect(statements - before).toBe(4);
    const [first, second] = await reading;
    expect(first).toEqual(second);
  });

  it("writes nothing", async () => {
    const work = readAsActor(open(), member, (tx) => write(tx, "not by a read"));
    await expect(work).rejects.toMatchObject({ sqlState: "25006" });
  });

  it("refuses a statement that comes after an await", async () => {
    const work = readAsActor(open(), member, async (tx) => {
      await allRows(tx);
      return allRows(tx);
    });
    await expect(work).rejects.toEqual(lost);
  });

  it("leaves no transaction open when the work throws at once", async () => {
    const pool = open({ max: 1 });
    const work = readAsActor(pool, member, () => {
      throw new RangeError("no");
    });
    await expect(work).rejects.toThrow(RangeError);
    await withActor(pool, member, (tx) => write(tx, "after a throw"));
    expect(await storedTitles()).toContain("after a throw");
  });

  it("runs the queue's statements inside its transaction too", async () => {
    const { rows } = await readAsActor(open(), member, (tx) =>
      tx.executeSql("select current_setting('app.user_id') as member"),
    );
    expect(rows).toEqual([{ member: member.userId }]);
  });
});

describe("a write in a transaction", () => {
  it("costs its statements and two more, begin and commit; begin travels with the first", async () => {
    let statements = 0;
    const pool = open({ max: 1, onStatement: () => (statements += 1) });
    await withActor(pool, member, async (tx) => {
      const first = write(tx, "counted 1");
      expect(statements).toBe(2);
      await first;
      await write(tx, "counted 2");
    });
    expect(statements).toBe(4);
  });
});
