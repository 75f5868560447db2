import { allMemoryKinds, memoryKinds } from "@companion/db";
import { createTestDatabase, type TestDatabase } from "@companion/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../context.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import { archiveItem } from "./archive.ts";
import { bulkCreate, bulkCreateInput, type KindedInput } from "./bulk-create.ts";
import { createItem } from "./create.ts";
import { exportInput, exportMemory } from "./export.ts";
import { itemHistory } from "./history.ts";
import { memoryStats } from "./stats.ts";
import { memoryTimeline, timelineInput } from "./timeline.ts";
import { updateItem } from "./update.ts";

let database: TestDatabase;
let services: TestServices;
let statements = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  services = openTestServices({
    url: database.url,
    onStatement: () => {
      statements += 1;
    },
  });
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

const counted = async (work: () => Promise<unknown>): Promise<number> => {
  statements = 0;
  await work();
  return statements;
};

const bulk = (ctx: ServiceContext, items: KindedInput[]) =>
  bulkCreate({ ctx, input: bulkCreateInput.parse({ items }) });

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));
const mood = (at: number): KindedInput => ({
  kind: "moodTrends",
  item: { recordedAt: day(at), moodScore: 5 },
});

/** All pages of a list. */
const allOf = async <Item>(
  read: (cursor: string | null) => Promise<{ items: Item[]; nextCursor: string | null }>,
): Promise<Item[]> => {
  const items: Item[] = [];
  for (let cursor: string | null = null; ;) {
    const page: { items: Item[]; nextCursor: string | null } = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return items;
  }
};

describe("bulk creation", () => {
  it("remembers items of any kinds in their order, and merges what is the same", async () => {
    const ctx = await services.member();
    const created = await bulk(ctx, [
      { kind: "goals", item: { title: "Run" } },
      { kind: "people", item: { name: "Anna" } },
      { kind: "goals", item: { title: "run", description: "daily" } },
      { kind: "sleepRoutine", item: { quality: 4 } },
    ]);
    expect(created.map(({ kind, merged }) => [kind, merged])).toEqual([
      ["goals", false],
      ["people", false],
      ["goals", true],
      ["sleepRoutine", false],
    ]);
    expect(created[2]?.id).toBe(created[0]?.id);
    expect(await memoryStats({ ctx, input: undefined })).toMatchObject({ total: 3 });
  });

  it("is all or nothing", async () => {
    const ctx = await services.member();
    const impossible = { recordedAt: day(1), moodScore: 11 };
    const items = [
      { kind: "goals", item: { title: "Run" } },
      { kind: "moodTrends", item: impossible },
    ];
    const parsed = bulkCreateInput.safeParse({ items });
    expect(parsed.error?.issues[0]?.path).toEqual(["items", 1, "item", "moodScore"]);
    // Below the edge, the table itself refuses it.
    await expect(bulkCreate({ ctx, input: { items } })).rejects.toMatchObject({
      sqlState: "23514",
    });
    expect(await memoryStats({ ctx, input: undefined })).toMatchObject({ total: 0 });
  });

  it("knows each kind of the registry by its own schema", () => {
    for (const { kind } of allMemoryKinds) {
      const items = [{ kind, item: { nobodysColumn: 1 } }];
      expect(bulkCreateInput.safeParse({ items }).success).toBe(false);
    }
    const items = [{ kind: "nobodysKind", item: {} }];
    expect(bulkCreateInput.safeParse({ items }).success).toBe(false);
  });

  it("takes as many statements for 500 items as for two of the same kinds", async () => {
    const make = (count: number): KindedInput[] =>
      Array.from({ length: count }, (_, index) => [
        mood(index),
        { kind: "goals" as const, item: { title: `Goal ${index}` } },
      ]).flat();
    const [one, other] = [await services.member(), await services.member()];
    const few = await counted(() => bulk(one, make(1)));
    const many = await counted(() => bulk(other, make(250)));
    expect(many).toBe(few);
    expect(await memoryStats({ ctx: other, input: undefined })).toMatchObject({ total: 500 });
  });
});

describe("the timeline", () => {
  const read = (ctx: ServiceContext, input: Record<string, unknown> = {}) =>
    memoryTimeline({ ctx, input: timelineInput.parse(input) });

  it("has all that is known by when it was so, newest first, each once, in one statement", async () => {
    const ctx = { ...(await services.member()), now: () => day(10) };
    const order = [3, 9, 1, 7, 7, 20];
    await bulk(ctx, [...order.map(mood), { kind: "goals", item: { title: "Run" } }]);
    const items = await allOf((cursor) => read(ctx, { cursor, limit: 2 }));
    expect(items.map(({ validFrom }) => validFrom.getUTCDate())).toEqual([20, 10, 9, 7, 7, 3, 1]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(7);
    // Begin and commit are counted too.
    expect(await counted(() => read(ctx))).toBe(3);
  });

  it("is cut to a time, its beginning included", async () => {
    const ctx = await services.member();
    await bulk(ctx, [1, 2, 3, 4].map(mood));
    const { items } = await read(ctx, { from: day(2), to: day(4) });
    expect(items.map(({ validFrom }) => validFrom)).toEqual([day(3), day(2)]);
  });

  it("leaves out what was put away, and moves what is said to have been at another time", async () => {
    const ctx = await services.member();
    const [first, second] = await bulk(ctx, [mood(1), mood(2)]);
    await archiveItem({ ctx, input: { id: first?.id ?? "" } }, memoryKinds.moodTrends);
    const patch = { recordedAt: day(5) };
    await updateItem({ ctx, input: { id: second?.id ?? "", patch } }, memoryKinds.moodTrends);
    const { items } = await read(ctx);
    expect(items).toMatchObject([{ id: second?.id, validFrom: day(5) }]);
  });
});

describe("an export", () => {
  it("holds every item in every state, its columns and its whole history, page by page", async () => {
    const ctx = await services.member();
    const { id } = await createItem(
      { ctx, input: { item: { title: "Run", description: "daily" } } },
      memoryKinds.goals,
    );
    await updateItem({ ctx, input: { id, patch: { title: "Walk" } } }, memoryKinds.goals);
    await archiveItem({ ctx, input: { id } }, memoryKinds.goals);
    await bulk(ctx, [mood(1), mood(2), { kind: "people", item: { name: "Anna" } }]);
    const exported = await allOf((cursor) =>
      exportMemory({ ctx, input: exportInput.parse({ cursor, limit: 3 }) }),
    );
    expect(exported.map(({ kind }) => kind).toSorted()).toEqual([
      "goals",
      "moodTrends",
      "moodTrends",
      "people",
    ]);
    const goal = exported.find((item) => item.id === id);
    expect(goal).toMatchObject({
      state: "archived",
      item: { title: "Walk", description: "daily", status: "active" },
    });
    expect(goal?.history.map(({ revision, op }) => [revision, op])).toEqual([
      [1, "create"],
      [2, "update"],
      [3, "archive"],
    ]);
    const { items } = await itemHistory({ ctx, input: { id, limit: 10 } }, memoryKinds.goals);
    expect(goal?.history).toHaveLength(items.length);
  });

  it("takes as many statements for a page of 100 as for one of two", async () => {
    const ctx = await services.member();
    await bulk(
      ctx,
      Array.from({ length: 120 }, (_, index) => mood(index)),
    );
    const countAt = (limit: number) =>
      counted(() => exportMemory({ ctx, input: exportInput.parse({ limit }) }));
    expect(await countAt(100)).toBe(await countAt(2));
  });
});
