import { allMemoryKinds } from "@companion/db";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validChange, validItem } from "../testing/arbitrary-item.ts";
import { codeOf, history, item, itemPage, verbsOf } from "../testing/item-calls.ts";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";

let test: TestApi;
let anna: TestMember;
let ben: TestMember;

beforeAll(async () => {
  test = await openTestApi();
  [anna, ben] = await Promise.all([test.signUp(), test.signUp()]);
});
afterAll(() => test.close());

// `completedAt` follows from `status`, so it is not simply what was sent.
const follows = ["completedAt"];
const given = (sent: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(sent).filter(([name, value]) => !follows.includes(name) && value !== undefined),
  );

const severalItems = allMemoryKinds.filter((kind) => kind.cardinality !== "one");
const oneRow = allMemoryKinds.filter((kind) => kind.cardinality === "one");

describe.each(severalItems)("$kind: the life of an item", (kind) => {
  it("is created, read, listed, put away, brought back and removed", () =>
    fc.assert(
      fc.asyncProperty(validItem(kind), async (sent) => {
        const own = verbsOf(anna, kind.kind);
        const created = item.parse(await own.mutate("create", sent));
        expect(created).toMatchObject(given(sent));
        const { id } = created;
        expect(await own.query("get", { id })).toMatchObject(given(sent));
        expect(itemPage.parse(await own.query("list", {})).items.map((one) => one.id)).toContain(
          id,
        );

        await own.mutate("archive", { id });
        expect(
          itemPage.parse(await own.query("list", {})).items.map((one) => one.id),
        ).not.toContain(id);
        const away = itemPage.parse(await own.query("list", { state: "archived" }));
        expect(away.items.map((one) => one.id)).toContain(id);

        expect(item.parse(await own.mutate("restore", { id })).state).toBe("stated");
        expect(await own.query("get", { id })).toMatchObject(given(sent));
        const past = history.parse(await own.query("history", { id }));
        expect(past.items.map((entry) => entry.op)).toEqual(["restore", "archive", "create"]);

        await own.mutate("remove", { id });
        expect(await codeOf(own.query("get", { id }))).toBe("NOT_FOUND");
        expect(await codeOf(own.query("history", { id }))).toBe("NOT_FOUND");
      }),
      { numRuns: 3 },
    ));

  it("is not there for another member, whatever they try", async () => {
    const [[sent, patch] = []] = fc.sample(validChange(kind), 1);
    const { id } = item.parse(await verbsOf(anna, kind.kind).mutate("create", sent));
    const before = await verbsOf(anna, kind.kind).query("get", { id });
    const other = verbsOf(ben, kind.kind);
    const attempts = [
      other.query("get", { id }),
      other.query("history", { id }),
      other.mutate("archive", { id }),
      other.mutate("restore", { id }),
      other.mutate("remove", { id }),
      ben.call.query("memory.sources", { id }),
      kind.cardinality === "appendOnly"
        ? other.mutate("amend", { id, item: sent })
        : other.mutate("update", { id, patch }),
    ];
    expect(await Promise.all(attempts.map(codeOf))).toEqual(attempts.map(() => "NOT_FOUND"));
    expect(itemPage.parse(await other.query("list", {})).items).toEqual([]);
    expect(await verbsOf(anna, kind.kind).query("get", { id })).toEqual(before);
    await verbsOf(anna, kind.kind).mutate("remove", { id });
  });

  it("refuses a column that it does not have, and names it", async () => {
    const [sent] = fc.sample(validItem(kind), 1);
    const call = verbsOf(anna, kind.kind).mutate("create", { ...sent, userId: ben.userId });
    await expect(call).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", appCode: "invalid", issues: { userId: [expect.any(String)] } },
    });
  });
});

describe.each(severalItems.filter((kind) => kind.cardinality !== "appendOnly"))(
  "$kind: changes",
  (kind) => {
    it("keeps what was not patched, and the old values in the history", () =>
      fc.assert(
        fc.asyncProperty(validChange(kind), async ([sent, patch]) => {
          const own = verbsOf(anna, kind.kind);
          const { id, ...before } = item.parse(await own.mutate("create", sent));
          const updated = await own.mutate("update", { id, patch });
          expect(updated).toMatchObject({ ...given(sent), ...given(patch) });
          const past = history.parse(await own.query("history", { id }));
          expect(past.items[0]).toMatchObject({ op: "update", before: { item: given(sent) } });
          expect(before).toMatchObject(given(sent));
          await own.mutate("remove", { id });
        }),
        { numRuns: 3 },
      ));

    it("refuses a change that is based on an older version", async () => {
      const own = verbsOf(anna, kind.kind);
      const [[sent, patch] = []] = fc.sample(validChange(kind), 1);
      const { id } = item.parse(await own.mutate("create", sent));
      const stale = own.mutate("update", { id, patch, expectedUpdatedAt: new Date("2020-01-01") });
      await expect(stale).rejects.toMatchObject({ data: { appCode: "stale_version" } });
      const { updatedAt } = item.parse(await own.query("get", { id }));
      await own.mutate("update", { id, patch, expectedUpdatedAt: updatedAt });
      await own.mutate("remove", { id });
    });
  },
);

describe.each(oneRow)("$kind: one current row", (kind) => {
  it("is set in parts, cleared and set again, with its history", () =>
    fc.assert(
      fc.asyncProperty(validChange(kind), async ([sent, more]) => {
        const own = verbsOf(anna, kind.kind);
        await own.mutate("clear");
        expect(await own.query("get")).toBeNull();
        await own.mutate("set", sent);
        await own.mutate("set", more);
        expect(await own.query("get")).toMatchObject({ ...given(sent), ...given(more) });
        expect(await verbsOf(ben, kind.kind).query("get")).toBeNull();
        expect(await own.mutate("clear")).toEqual({ cleared: true });
        expect(await own.query("get")).toBeNull();
        const past = history.parse(await own.query("history", {}));
        expect(past.items[0]).toMatchObject({ op: "archive" });
      }),
      { numRuns: 3 },
    ));
});
