import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import {
  type ActorTransaction,
  type Database,
  openDatabase,
  readAsActor,
  userConversations,
  withActor,
} from "../index.ts";
import { createTestDatabase } from "../testing/index.ts";
import { insertMember } from "../testing/members.ts";

const { url, drop } = await createTestDatabase();
const owner = postgres(url, { max: 1, onnotice: () => undefined });
const member = await insertMember(owner);

afterAll(async () => {
  await owner.end();
  await drop();
});

const unavailable = expect.objectContaining({ name: "DatabaseError", sqlState: "08006" });

/** Whose rows the transaction sees. */
const ownersSeen = async (tx: ActorTransaction) => {
  const rows = await tx.db
    .select({ userId: userConversations.userId })
    .from(userConversations)
    .execute();
  return rows.map(({ userId }) => userId);
};

const using = async <T>(
  database: Database,
  work: (pool: Database["app"]) => Promise<T>,
): Promise<T> => {
  try {
    return await work(database.app);
  } finally {
    await database.close();
  }
};

describe("the pool", () => {
  it("fails a request for which no connection gets free in time, and serves the one after it", async () => {
    await using(openDatabase({ url, max: 1, acquireTimeout: 50 }), async (pool) => {
      const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
      const holding = withActor(pool, member, () => released);
      await expect(withActor(pool, member, ownersSeen)).rejects.toEqual(unavailable);
      release(undefined);
      await holding;
      expect(await withActor(pool, member, ownersSeen)).toEqual([]);
    });
  });

  it("lets those who wait have a connection in the order in which they came", async () => {
    await using(openDatabase({ url, max: 1 }), async (pool) => {
      const served: number[] = [];
      const turns = Array.from({ length: 8 }, (_, turn) =>
        withActor(pool, member, async () => void served.push(turn)),
      );
      await Promise.all(turns);
      expect(served).toEqual(turns.map((_, turn) => turn));
    });
  });

  it("refuses what comes after it was closed", async () => {
    const database = openDatabase({ url });
    await withActor(database.app, member, ownersSeen);
    await database.close();
    await expect(withActor(database.app, member, ownersSeen)).rejects.toEqual(unavailable);
  });

  it("says that the database cannot be reached", async () => {
    const unreachable = new URL(url);
    unreachable.port = "1";
    await using(openDatabase({ url: unreachable.href }), async (pool) => {
      await expect(withActor(pool, member, ownersSeen)).rejects.toEqual(unavailable);
      await expect(readAsActor(pool, member, ownersSeen)).rejects.toEqual(unavailable);
    });
  });
});

interface Step {
  /** Which of the members acts. */
  member: number;
  /** Turns of the event loop between the statements. */
  pauses: number[];
  ending: "commit" | "throw" | "fail" | "read";
}

const step: fc.Arbitrary<Step> = fc.record({
  member: fc.nat({ max: 3 }),
  pauses: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
  ending: fc.constantFrom("commit", "throw", "fail", "read"),
});

/** Writes, looks after each pause, and ends as the step says; returns whose rows it saw. */
const act = async (tx: ActorTransaction, { pauses, ending }: Step): Promise<string[]> => {
  const seen: string[] = [];
  await tx.db.insert(userConversations).values({ userId: tx.userId });
  for (const turns of pauses) {
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    seen.push(...(await ownersSeen(tx)));
  }
  if (ending === "throw") throw new Error("stop");
  if (ending === "fail") await tx.db.execute(sql`select 1 / 0`);
  return seen;
};

describe("members who act at the same time", () => {
  it("never see a row of another, however their statements fall on the connections", async () => {
    const members = await Promise.all(Array.from({ length: 4 }, () => insertMember(owner)));
    await using(openDatabase({ url, max: 2 }), async (pool) => {
      const strangersSeen = async (taken: Step): Promise<string[]> => {
        const actor = members[taken.member] ?? member;
        const isMeant = taken.ending === "throw" || taken.ending === "fail";
        const seen =
          taken.ending === "read"
            ? await readAsActor(pool, actor, ownersSeen)
            : await withActor(pool, actor, (tx) => act(tx, taken)).catch((error: unknown) => {
                if (isMeant) return [];
                throw error;
              });
        return seen.filter((userId) => userId !== actor.userId);
      };
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 16 }), async (steps) => {
          expect((await Promise.all(steps.map(strangersSeen))).flat()).toEqual([]);
        }),
        { numRuns: 25 },
      );
      const [actor = member] = members;
      expect(await readAsActor(pool, actor, ownersSeen)).not.toEqual([]);
    });
  });
});
