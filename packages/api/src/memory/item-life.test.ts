import { allMemoryKinds } from "@companion/db";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { arbitraryItem, arbitraryPatch } from "../testing/arbitrary-item.ts";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";

const item = z.looseObject({ id: z.uuid(), state: z.string(), summary: z.string().max(200) });
const page = z.object({ items: z.array(item), nextCursor: z.string().nullable() });
const revisions = z.object({ items: z.array(z.looseObject({ op: z.string() })) });

const errorData = z.object({ data: z.object({ code: z.string() }) });

let test: TestApi;
let anna: TestMember;
let ben: TestMember;

beforeAll(async () => {
  test = await openTestApi();
  [anna, ben] = await Promise.all([test.signUp(), test.signUp()]);
});
afterAll(() => test.close());

const codeOf = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "no error",
    (error: unknown) => errorData.parse(error).data.code,
  );

const at = (member: TestMember, kind: string) => ({
  query: async (verb: string, input?: unknown) =>
    member.call.query(`memory.${kind}.${verb}`, input),
  mutate: async (verb: string, input?: unknown) =>
    member.call.mutation(`memory.${kind}.${verb}`, input),
});

// `completedAt` follows from `status`, so it is not simply what was sent.
const follows = ["completedAt"];
const given = (sent: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(sent).filter(([name, value]) => !follows.includes(name) && value !== undefined),
  );

const severalItems = allMemoryKinds.filter((kind) => kind.cardinality !== "one");
const oneRow = allMemoryKinds.filter((kind) => kind.cardinality === "one");

describe.each(severalItems)("$kind: the life of an item", ({ kind, fields, cardinality }) => {
  it("is created, read, listed, put away, brought back and removed", () =>
    fc.assert(
      fc.asyncProperty(arbitraryItem(fields), async (sent) => {
        const own = at(anna, kind);
        const created = item.parse(await own.mutate("create", sent));
        expect(created).toMatchObject(given(sent));
        const { id } = created;
        expect(await own.query("get", { id })).toMatchObject(given(sent));
        expect(page.parse(await own.query("list", {})).items.map((one) => one.id)).toContain(id);

        await own.mutate("archive", { id });
        expect(page.parse(await own.query("list", {})).items.map((one) => one.id)).not.toContain(
          id,
        );
        const away = page.parse(await own.query("list", { state: "archived" }));
        expect(away.items.map((one) => one.id)).toContain(id);

        expect(item.parse(await own.mutate("restore", { id })).state).toBe("stated");
        expect(await own.query("get", { id })).toMatchObject(given(sent));
        const past = revisions.parse(await own.query("history", { id }));
        expect(past.items.map((entry) => entry.op)).toEqual(["restore", "archive", "create"]);

        await own.mutate("remove", { id });
        expect(await codeOf(own.query("get", { id }))).toBe("NOT_FOUND");
        expect(await codeOf(own.query("history", { id }))).toBe("NOT_FOUND");
      }),
      { numRuns: 6 },
    ));

  it("is not there for another member, whatever they try", async () => {
    const [sent] = fc.sample(arbitraryItem(fields), 1);
    const [patch] = fc.sample(arbitraryPatch(fields), 1);
    const { id } = item.parse(await at(anna, kind).mutate("create", sent));
    const before = await at(anna, kind).query("get", { id });
    const other = at(ben, kind);
    const attempts = [
      other.query("get", { id }),
      other.query("history", { id }),
      other.mutate("archive", { id }),
      other.mutate("restore", { id }),
      other.mutate("remove", { id }),
      ben.call.query("memory.sources", { id }),
      cardinality === "appendOnly"
        ? other.mutate("amend", { id, item: sent })
        : other.mutate("update", { id, patch }),
    ];
    expect(await Promise.all(attempts.map(codeOf))).toEqual(attempts.map(() => "NOT_FOUND"));
    expect(page.parse(await other.query("list", {})).items).toEqual([]);
    expect(await at(anna, kind).query("get", { id })).toEqual(before);
    await at(anna, kind).mutate("remove", { id });
  });

  it("refuses a column that it does not have, and names it", async () => {
    const [sent] = fc.sample(arbitraryItem(fields), 1);
    const call = at(anna, kind).mutate("create", { ...sent, userId: ben.userId });
    await expect(call).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", appCode: "invalid", issues: { userId: [expect.any(String)] } },
    });
  });
});

describe.each(severalItems.filter((kind) => kind.cardinality !== "appendOnly"))(
  "$kind: changes",
  ({ kind, fields }) => {
    it("keeps what was not patched, and the old values in the history", () =>
      fc.assert(
        fc.asyncProperty(arbitraryItem(fields), arbitraryPatch(fields), async (sent, patch) => {
          const own = at(anna, kind);
          const { id, ...before } = item.parse(await own.mutate("create", sent));
          const updated = await own.mutate("update", { id, patch });
          expect(updated).toMatchObject({ ...given(sent), ...given(patch) });
          const past = z
            .object({ items: z.array(z.object({ op: z.string(), before: z.unknown() })) })
            .parse(await own.query("history", { id }));
          expect(past.items[0]).toMatchObject({ op: "update", before: { item: given(sent) } });
          expect(before).toMatchObject(given(sent));
          await own.mutate("remove", { id });
        }),
        { numRuns: 6 },
      ));

    it("refuses a change that is based on an older version", async () => {
      const own = at(anna, kind);
      const [sent] = fc.sample(arbitraryItem(fields), 1);
      const [patch] = fc.sample(arbitraryPatch(fields), 1);
      const { id } = item.parse(await own.mutate("create", sent));
      const stale = own.mutate("update", { id, patch, expectedUpdatedAt: new Date("2020-01-01") });
      await expect(stale).rejects.toMatchObject({ data: { appCode: "stale_version" } });
      const { updatedAt } = z
        .looseObject({ updatedAt: z.date() })
        .parse(await own.query("get", { id }));
      await own.mutate("update", { id, patch, expectedUpdatedAt: updatedAt });
      await own.mutate("remove", { id });
    });
  },
);

describe.each(oneRow)("$kind: one current row", ({ kind, fields }) => {
  it("is set in parts, cleared and set again, with its history", () =>
    fc.assert(
      fc.asyncProperty(arbitraryItem(fields), arbitraryPatch(fields), async (sent, more) => {
        const own = at(anna, kind);
        await own.mutate("clear");
        expect(await own.query("get")).toBeNull();
        await own.mutate("set", sent);
        await own.mutate("set", more);
        expect(await own.query("get")).toMatchObject({ ...given(sent), ...given(more) });
        expect(await at(ben, kind).query("get")).toBeNull();
        expect(await own.mutate("clear")).toEqual({ cleared: true });
        expect(await own.query("get")).toBeNull();
        const past = revisions.parse(await own.query("history", {}));
        expect(past.items[0]).toMatchObject({ op: "archive" });
      }),
      { numRuns: 6 },
    ));
});

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
