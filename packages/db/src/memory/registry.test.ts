import { getTableColumns, getTableName } from "drizzle-orm";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { arbitraryItem } from "../testing/arbitrary-item.ts";
import { createTestDatabase } from "../testing/index.ts";
import { insertSampleMember } from "../testing/sample-rows.ts";
import type { MemoryField } from "./fields.ts";
import { allMemoryKinds, findMemoryKind, memoryKinds } from "./registry.ts";

const { url, drop } = await createTestDatabase();
const owner = postgres(url, { max: 1, onnotice: () => undefined });
const { userId } = await insertSampleMember(owner);

afterAll(async () => {
  await owner.end();
  await drop();
});

/** What every item shows beside the columns of its kind. */
const shownOfEveryItem = [
  "id",
  "kind",
  "state",
  "origin",
  "sensitivity",
  "confidence",
  "mentionCount",
  "pinned",
  "summary",
  "firstMentionedAt",
  "lastMentionedAt",
  "validFrom",
  "validTo",
  "supersededBy",
  "createdAt",
  "updatedAt",
];

const now = new Date("2026-01-31T12:00:00.000Z");

/** Values that are none of the choices of a field that has choices. */
const foreign = ({ type, choices }: MemoryField): (string | string[])[] => {
  if (choices === undefined) return [];
  return [type === "list" ? ["no choice of ours"] : "no choice of ours"];
};

const inputKeys = (input: z.ZodType): string[] => {
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  return Object.keys(schema.properties ?? {});
};

it("the registry knows each kind by its own key, and no other", () => {
  expect(Object.entries(memoryKinds).map(([key, { kind }]) => [key, kind])).toEqual(
    Object.keys(memoryKinds).map((key) => [key, key]),
  );
  expect(allMemoryKinds.map(({ kind }) => findMemoryKind(kind))).toEqual(allMemoryKinds);
  expect(["", "goal", "toString", "__proto__"].map(findMemoryKind)).toEqual(
    Array(4).fill(undefined),
  );
});

it("no two kinds share a table", () => {
  const names = allMemoryKinds.map(({ table }) => getTableName(table));
  expect(new Set(names).size).toBe(names.length);
});

describe.each(allMemoryKinds)("$kind", (kind) => {
  const item = arbitraryItem(kind.fields).map((given) => kind.input.parse(given));
  const row = item.map((given) => kind.complete(given, now));

  it("has no column that would hide what every item shows", () => {
    expect(Object.keys(kind.columns).filter((name) => shownOfEveryItem.includes(name))).toEqual([]);
  });

  it("describes every key of its input, for forms", () => {
    expect(kind.fields.map(({ name }) => name).toSorted()).toEqual(
      inputKeys(kind.input).toSorted(),
    );
  });

  it("takes from a client what is the kind's own, and nothing that the server fills", async () => {
    const [given = {}] = fc.sample(arbitraryItem(kind.fields), 1);
    expect(kind.input.safeParse(given).success).toBe(true);
    for (const key of ["userId", "id", "createdAt", "updatedAt", "somethingElse"]) {
      expect(kind.input.safeParse({ ...given, [key]: userId }).success).toBe(false);
      expect(kind.patch.safeParse({ [key]: userId }).success).toBe(false);
    }
  });

  it("applies no default again when a part is changed", () => {
    expect(kind.patch.parse({})).toEqual({});
  });

  it("completes an item to a value for every column", () => {
    fc.assert(
      fc.property(row, (completed) => {
        expect(Object.keys(completed)).toEqual(Object.keys(kind.columns));
        expect(Object.values(completed)).not.toContain(undefined);
      }),
    );
  });

  it("stands in a prompt as one line of 1 to 200 whole characters", () => {
    fc.assert(
      fc.property(row, (completed) => {
        const line = kind.summary(completed);
        expect(line).toMatch(/^\S(.*\S)?$/u);
        expect(line.length).toBeLessThanOrEqual(200);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });

  it("has a salience from 0 to 1, and a text for search, whatever is known of it", () => {
    fc.assert(
      fc.property(row, (completed) => {
        expect(kind.salience(completed)).toBeGreaterThanOrEqual(0);
        expect(kind.salience(completed)).toBeLessThanOrEqual(1);
        expect(kind.searchText(completed)).not.toMatch(/undefined|null|\[object/u);
      }),
    );
  });

  it("comes back from its history, which is JSON, as it was", () => {
    fc.assert(
      fc.property(row, (completed) => {
        const kept: unknown = JSON.parse(JSON.stringify(completed));
        expect(kind.restoreRow(z.record(z.string(), z.unknown()).parse(kept))).toEqual(completed);
      }),
    );
  });

  it("has a key of 1 to 200 whole characters if mentions of it merge, and none otherwise", () => {
    const merges = kind.cardinality === "many" || kind.cardinality === "one";
    fc.assert(
      fc.property(item, (given) => {
        const key = kind.canonicalKey(given);
        expect(key !== null).toBe(merges);
        expect(key ?? "none").toSatisfy((text: string) => text.length > 0 && text.length <= 200);
        expect((key ?? "").isWellFormed()).toBe(true);
      }),
    );
  });

  const columns = getTableColumns(kind.table);
  const outOfBounds = kind.fields.flatMap((field) => {
    const beyond =
      field.type === "number" ? [(field.min ?? 0) - 1, (field.max ?? 0) + 1] : foreign(field);
    return beyond.map((value) => ({ ...field, value, column: columns[field.name]?.name ?? "" }));
  });

  it.each(outOfBounds)(
    "holds $name to its bounds, in the input and in the table: not $value",
    async ({ name, column, value }) => {
      expect(kind.patch.safeParse({ [name]: value }).success).toBe(false);
      const update = owner`
      update ${owner(getTableName(kind.table))} set ${owner(column)} = ${value} where user_id = ${userId}`;
      await expect(update).rejects.toMatchObject({ code: "23514" });
    },
  );
});
