import { randomUUID } from "node:crypto";
import { allMemoryKinds, type AnyMemoryKind } from "@companion/db";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contradictoryItem, validItem, validWholeItem } from "../testing/arbitrary-item.ts";
import { failureOf, item, itemPage, verbsOf } from "../testing/item-calls.ts";
import { outsideValue } from "../testing/outside-value.ts";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";

let test: TestApi;
let anna: TestMember;

beforeAll(async () => {
  test = await openTestApi();
  anna = await test.signUp();
});
afterAll(() => test.close());

type Columns = Record<string, unknown>;

/** Every verb of a kind that takes columns, called with a whole item and with one column of it. */
const writes = (kind: AnyMemoryKind, whole: Columns, part: Columns): Promise<unknown>[] => {
  const { mutate } = verbsOf(anna, kind.kind);
  const id = randomUUID();
  switch (kind.cardinality) {
    case "one":
      return [mutate("set", whole), mutate("set", part)];
    case "many":
    case "series":
      return [mutate("create", whole), mutate("update", { id, patch: part })];
    case "appendOnly":
      return [mutate("create", whole), mutate("amend", { id, item: whole })];
    default:
      return kind.cardinality satisfies never;
  }
};

const isStored = async (kind: AnyMemoryKind): Promise<boolean> => {
  const { query } = verbsOf(anna, kind.kind);
  if (kind.cardinality === "one") return (await query("get")) !== null;
  return itemPage.parse(await query("list", {})).items.length > 0;
};

describe.each(allMemoryKinds)("$kind", (kind) => {
  const outside = fc.record(
    Object.fromEntries(kind.fields.map((field) => [field.name, outsideValue(field)])),
  );

  it("refuses what a column does not take, names the column and stores nothing", async () => {
    await fc.assert(
      fc.asyncProperty(validItem(kind), outside, async (sound, values) => {
        await Promise.all(
          Object.entries(values).flatMap(([name, value]) =>
            writes(kind, { ...sound, [name]: value }, { [name]: value }).map(async (call) => {
              const { code, appCode, issues = {} } = await failureOf(call);
              expect({ [name]: value, code, appCode }).toMatchObject({
                code: "BAD_REQUEST",
                appCode: "invalid",
              });
              expect(Object.keys(issues).flatMap((path) => path.split("."))).toContain(name);
            }),
          ),
        );
      }),
      { numRuns: 4 },
    );
    expect(await isStored(kind)).toBe(false);
  });
});

const withRules = allMemoryKinds.filter((kind) => kind.rules.length > 0);

describe.each(withRules)("$kind: columns that contradict each other", (kind) => {
  const broken = (columns: Columns) => {
    const row = kind.complete(columns, new Date());
    return kind.rules.filter((rule) => !rule.holds(row));
  };
  const told = (columns: Columns) => ({
    code: "BAD_REQUEST",
    appCode: "invalid",
    issues: Object.fromEntries(
      broken(columns).flatMap(({ fields, message }) => fields.map((name) => [name, [message]])),
    ),
  });

  it("are refused when they come together, with the rule in words", () =>
    fc.assert(
      fc.asyncProperty(contradictoryItem(kind), async (contradictory) => {
        const { mutate } = verbsOf(anna, kind.kind);
        expect(await failureOf(mutate("create", contradictory))).toMatchObject(told(contradictory));
        expect(await isStored(kind)).toBe(false);
      }),
      { numRuns: 10 },
    ));

  it("are refused when a change brings them about, and the item stays as it was", () =>
    fc.assert(
      fc.asyncProperty(validWholeItem(kind), contradictoryItem(kind), async (sound, other) => {
        const { query, mutate } = verbsOf(anna, kind.kind);
        const { id } = item.parse(await mutate("create", sound));
        const before = await query("get", { id });
        const patch = Object.fromEntries(
          broken(other).flatMap(({ fields }) => fields.map((name) => [name, other[name]])),
        );
        expect(await failureOf(mutate("update", { id, patch }))).toMatchObject(told(other));
        expect(await query("get", { id })).toEqual(before);
        await mutate("remove", { id });
      }),
      { numRuns: 5 },
    ));
});
