import { allMemoryKinds, type AnyMemoryKind } from "@companion/db";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validWholeItem } from "../testing/arbitrary-item.ts";
import { history, item, itemPage, verbsOf } from "../testing/item-calls.ts";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";

let test: TestApi;
let anna: TestMember;

beforeAll(async () => {
  test = await openTestApi();
  anna = await test.signUp();
});
afterAll(() => test.close());

type Columns = Record<string, unknown>;

/** The kind's own columns of what a verb gave. */
const columnsOf = ({ columns }: AnyMemoryKind, given: Columns): Columns =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, given[name]]));

const severalItems = allMemoryKinds.filter((kind) => kind.cardinality !== "one");
const oneRow = allMemoryKinds.filter((kind) => kind.cardinality === "one");

describe.each(severalItems)("$kind", (kind) => {
  it("gives every column back as it was sent: at once, later, in lists, in the history and restored", () =>
    fc.assert(
      fc.asyncProperty(validWholeItem(kind), async (sent) => {
        const { query, mutate } = verbsOf(anna, kind.kind);
        const created = item.parse(await mutate("create", sent));
        const { id } = created;
        const stored = columnsOf(kind, kind.settle(sent, created.updatedAt));
        expect(columnsOf(kind, created)).toEqual(stored);
        const before = item.parse(await query("get", { id }));
        expect(columnsOf(kind, before)).toEqual(stored);
        const { items } = itemPage.parse(await query("list", {}));
        expect(items.map((listed) => columnsOf(kind, listed))).toEqual([stored]);

        await mutate("archive", { id });
        await mutate("restore", { id });
        const { updatedAt: _, ...same } = before;
        expect(await query("get", { id })).toMatchObject(same);
        const past = history.parse(await query("history", { id })).items;
        expect(past.map(({ op, after }) => [op, after.item])).toEqual([
          ["restore", stored],
          ["archive", stored],
          ["create", stored],
        ]);
        await mutate("remove", { id });
      }),
      { numRuns: 3 },
    ));
});

describe.each(oneRow)("$kind", (kind) => {
  it("gives every column back as it was set, also in its history", () =>
    fc.assert(
      fc.asyncProperty(validWholeItem(kind), async (sent) => {
        const { query, mutate } = verbsOf(anna, kind.kind);
        await mutate("set", sent);
        const stored = item.parse(await query("get"));
        expect(columnsOf(kind, stored)).toEqual(columnsOf(kind, sent));
        await mutate("clear");
        const [cleared] = history.parse(await query("history", {})).items;
        expect(cleared?.before?.item).toEqual(columnsOf(kind, sent));
      }),
      { numRuns: 3 },
    ));
});
