import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/test-api.ts";

let test: TestApi;

beforeAll(async () => {
  test = await openTestApi();
});
afterAll(() => test.close());

describe("one thing is one item", () => {
  it("counts fifty creates at once as fifty mentions of one", async () => {
    const member = await test.signUp();
    const creates = Array.from({ length: 50 }, () =>
      member.client.memory.goals.create.mutate({ title: "Sleep better" }),
    );
    const created = await Promise.all(creates);
    expect(created.filter((goal) => !goal.merged)).toHaveLength(1);
    const { items } = await member.client.memory.goals.list.query({});
    expect(items).toMatchObject([{ title: "Sleep better", mentionCount: 50 }]);
    expect(await member.client.memory.stats.query()).toMatchObject({ total: 1 });
  });

  it("tells two people of one name apart by their relationship", async () => {
    const { client } = await test.signUp();
    await client.memory.people.create.mutate({ name: "Anna", relationship: "sibling" });
    await client.memory.people.create.mutate({
      name: "anna",
      relationship: "sibling",
      role: "nurse",
    });
    await client.memory.people.create.mutate({ name: "Anna", relationship: "friend" });
    const { items } = await client.memory.people.list.query({});
    expect(items.map(({ relationship, role }) => [relationship, role])).toEqual([
      ["friend", null],
      ["sibling", "nurse"],
    ]);
  });

  it("restores onto what took its place by merging", async () => {
    const { client } = await test.signUp();
    const first = await client.memory.goals.create.mutate({
      title: "Run",
      description: "in the park",
    });
    await client.memory.goals.archive.mutate({ id: first.id });
    const second = await client.memory.goals.create.mutate({ title: "run" });
    expect(second.id).not.toBe(first.id);
    const restored = await client.memory.goals.restore.mutate({ id: first.id });
    expect(restored).toMatchObject({
      id: second.id,
      merged: true,
      mentionCount: 2,
      description: "in the park",
    });
    expect(await client.memory.goals.get.query({ id: first.id })).toMatchObject({
      state: "superseded",
      supersededBy: second.id,
    });
  });

  it("keeps a corrected append-only entry and points it to its successor", async () => {
    const { client } = await test.signUp();
    const occurredAt = new Date("2026-01-02T03:04:05Z");
    const first = await client.memory.suicidalThoughts.create.mutate({
      occurredAt,
      ideationLevel: 3,
    });
    expect(first.pinned).toBe(true);
    const second = await client.memory.suicidalThoughts.amend.mutate({
      id: first.id,
      item: { occurredAt, ideationLevel: 2 },
    });
    expect(await client.memory.suicidalThoughts.get.query({ id: first.id })).toMatchObject({
      ideationLevel: 3,
      state: "superseded",
      supersededBy: second.id,
    });
    const { items } = await client.memory.suicidalThoughts.list.query({});
    expect(items.map((entry) => entry.id)).toEqual([second.id]);
  });
});
