import { allMemoryKinds } from "@companion/db";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { validChange } from "../testing/arbitrary-item.ts";
import { failureOf, item, verbsOf } from "../testing/item-calls.ts";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";

let test: TestApi;
let anna: TestMember;
beforeAll(async () => {
  test = await openTestApi();
  anna = await test.signUp();
});
afterAll(() => test.close());

const revisions = z.object({
  items: z.array(
    z.object({
      itemId: z.uuid(),
      revision: z.int(),
      op: z.string(),
      at: z.date(),
      after: z.object({ state: z.string(), item: z.record(z.string(), z.unknown()) }),
    }),
  ),
});

/** Changes that leave several revisions of one item. */
const makesHistory = async (
  kind: (typeof allMemoryKinds)[number],
  [given, patch]: readonly [Record<string, unknown>, Record<string, unknown>],
): Promise<string> => {
  const own = verbsOf(anna, kind.kind);
  if (kind.cardinality === "one") {
    await own.mutate("clear");
    const { id } = item.parse(await own.mutate("set", given));
    await own.mutate("set", patch);
    await own.mutate("clear");
    return id;
  }
  const { id } = item.parse(await own.mutate("create", given));
  if (kind.cardinality !== "appendOnly") await own.mutate("update", { id, patch });
  await own.mutate("confirm", { id });
  await own.mutate("archive", { id });
  return id;
};

describe.each([...allMemoryKinds])("$kind: the past of an item", (kind) => {
  const own = () => verbsOf(anna, kind.kind);
  const pastOf = async (id: string) =>
    revisions
      .parse(await own().query("history", kind.cardinality === "one" ? {} : { id }))
      .items.filter((entry) => entry.itemId === id)
      .toSorted((a, b) => a.revision - b.revision);

  it("is brought back by a revert to any revision, which is a revision itself", () =>
    fc.assert(
      fc.asyncProperty(validChange(kind), async (change) => {
        const id = await makesHistory(kind, change);
        const past = await pastOf(id);
        expect(past.length).toBeGreaterThanOrEqual(2);
        for (const { revision, after } of past) {
          const reverted = await own().mutate("revert", { id, revision });
          expect(reverted).toMatchObject({ id, state: after.state, ...after.item });
        }
        const reverts = (await pastOf(id)).slice(past.length);
        expect(reverts).toMatchObject(past.map(({ after }) => ({ op: "restore", after })));
        if (kind.cardinality !== "one") await own().mutate("remove", { id });
      }),
      { numRuns: 2 },
    ));

  it("has no revision that never was, and is not changed over a newer version", async () => {
    const [change] = fc.sample(validChange(kind), 1);
    if (change === undefined) throw new Error("a sample has one value");
    const id = await makesHistory(kind, change);
    const unknown = await failureOf(own().mutate("revert", { id, revision: 99 }));
    expect(unknown.code).toBe("NOT_FOUND");
    const expectedUpdatedAt = new Date("2020-01-01");
    const stale = await failureOf(own().mutate("revert", { id, revision: 1, expectedUpdatedAt }));
    expect(stale.appCode).toBe("stale_version");
    const verbs = kind.cardinality === "one" ? [] : ["confirm", "reject", "archive", "restore"];
    for (const verb of verbs) {
      const failure = await failureOf(own().mutate(verb, { id, expectedUpdatedAt }));
      expect(failure.appCode).toBe("stale_version");
    }
  });
});

describe("an item as of a time", () => {
  it("is what it was then: nothing before it was known, and each version in its time", async () => {
    const { client } = await test.signUp();
    const before = new Date();
    const { id, createdAt } = await client.memory.goals.create.mutate({ title: "Run" });
    await expect(
      client.memory.goals.get.query({ id, asOf: new Date(before.getTime() - 1000) }),
    ).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
    const changed = await client.memory.goals.update.mutate({ id, patch: { title: "Walk" } });
    // Within one millisecond the later version is the one of that time.
    const isLater = changed.updatedAt > createdAt;
    expect(await client.memory.goals.get.query({ id, asOf: createdAt })).toMatchObject({
      title: isLater ? "Run" : "Walk",
      summary: isLater ? "Goal: Run (active)" : "Goal: Walk (active)",
    });
    await client.memory.goals.archive.mutate({ id });
    const listed = await client.memory.goals.list.query({ asOf: changed.updatedAt, q: "wal" });
    expect(listed.items.length).toBeLessThanOrEqual(1);
    const { items } = await client.memory.goals.list.query({ asOf: new Date(Date.now() + 1000) });
    expect(items).toEqual([]);
  });

  it("of a one-row kind is the row that was current then", async () => {
    const { client } = await test.signUp();
    const { sleepRoutine } = client.memory;
    expect(await sleepRoutine.get.query({ asOf: new Date() })).toBeNull();
    const first = await sleepRoutine.set.mutate({ quality: 3 });
    const then = await sleepRoutine.get.query({ asOf: first.updatedAt });
    expect(then).toMatchObject({ id: first.id, quality: 3 });
    await sleepRoutine.clear.mutate({});
    expect(await sleepRoutine.get.query({ asOf: new Date(Date.now() + 1000) })).toBeNull();
    const stale = sleepRoutine.set.mutate({ quality: 4, expectedUpdatedAt: first.updatedAt });
    await expect(stale).rejects.toMatchObject({ data: { appCode: "stale_version" } });
  });

  it("does not come back onto a name that another item has taken", async () => {
    const { client } = await test.signUp();
    const { id } = await client.memory.goals.create.mutate({ title: "Run" });
    await client.memory.goals.update.mutate({ id, patch: { title: "Walk" } });
    await client.memory.goals.create.mutate({ title: "run" });
    await expect(client.memory.goals.revert.mutate({ id, revision: 1 })).rejects.toMatchObject({
      message: expect.stringContaining("another memory of this name"),
      data: { appCode: "conflict" },
    });
    expect(await client.memory.goals.get.query({ id })).toMatchObject({ title: "Walk" });
  });
});
