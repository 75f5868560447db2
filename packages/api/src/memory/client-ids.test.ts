import { findMemoryKind } from "@companion/db";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { appRouter } from "../router.ts";
import { validItem } from "../testing/arbitrary-item.ts";
import { item } from "../testing/item-calls.ts";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";

let test: TestApi;
beforeAll(async () => {
  test = await openTestApi();
});
afterAll(() => test.close());

/** What else changes memory; who repeats one of these changes nothing more, or is told so. */
const notCreating =
  "update confirm reject archive restore remove revert clear confirmMany rejectMany retract".split(
    " ",
  );

const definition = z.object({ type: z.string() });

const creating = Object.entries(appRouter._def.procedures).flatMap(([path, given]) => {
  const isMutation = definition.parse(Reflect.get(given, "_def")).type === "mutation";
  const verb = path.split(".").at(-1) ?? "";
  return path.startsWith("memory.") && isMutation && !notCreating.includes(verb) ? [path] : [];
});

const itemOf = (key: string): Record<string, unknown> => {
  const kind = findMemoryKind(key);
  if (kind === undefined) throw new Error(`${key} is no kind`);
  const [sample = {}] = fc.sample(validItem(kind), 1);
  return sample;
};

const tea = {
  entity: { type: "food", name: "Tea" },
  relationship: "likes",
  confidence: 0.5,
} as const;

/** An input that the procedure at a path takes from this member. */
const inputFor = async (path: string, member: TestMember): Promise<Record<string, unknown>> => {
  const [, part = "", verb = part] = path.split(".");
  switch (verb) {
    case "create":
    case "set":
      return itemOf(part);
    case "amend": {
      const { id } = item.parse(await member.call.mutation(`memory.${part}.create`, itemOf(part)));
      return { id, item: itemOf(part) };
    }
    case "bulkCreate":
      return { items: [{ kind: "goals", item: { title: "Run" } }] };
    case "upsertFact":
      return tea;
    case "connect": {
      const { upsertFact } = member.client.memory.facts;
      const [from, to] = await Promise.all([
        upsertFact.mutate(tea),
        upsertFact.mutate({ ...tea, entity: { type: "food", name: "Milk" } }),
      ]);
      return { fromEntityId: from.entity.id, toEntityId: to.entity.id, type: "related_to" };
    }
    default:
      throw new Error(`Say here what ${path} takes, or that it creates nothing`);
  }
};

/** All that a member's memory holds; `mentions` counts what was ever said. */
const traceOf = async ({ client }: TestMember) => {
  const [{ items }, facts] = await Promise.all([
    client.memory.export.query({ limit: 100 }),
    client.memory.facts.list.query({ limit: 100 }),
  ]);
  const doubt = facts.items.reduce((left, fact) => left * (1 - fact.confidence), 1);
  return { items, facts, doubt, mentions: items.reduce((sum, one) => sum + one.mentionCount, 0) };
};

describe("a creating call with a client's id", () => {
  it.each(creating)("%s acts once, also when it arrives twice at once", async (path) => {
    const member = await test.signUp();
    const input = await inputFor(path, member);
    const before = await traceOf(member);
    const call = (clientId: string) => member.call.mutation(path, { ...input, clientId });

    const [first, twin] = await Promise.all([call("one"), call("one")]);
    expect(twin).toEqual(first);
    const after = await traceOf(member);
    const isFact = path.startsWith("memory.facts.");
    expect(after.mentions - before.mentions).toBe(isFact ? 0 : 1);
    // A fact said twice would leave a quarter of the doubt.
    const isSaid = path === "memory.facts.upsertFact";
    expect(after.doubt).toBeCloseTo(isSaid ? before.doubt / 2 : before.doubt, 5);

    expect(await call("one")).toEqual(first);
    expect(await traceOf(member)).toEqual(after);
    await expect(call("x".repeat(65))).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", issues: { clientId: [expect.any(String)] } },
    });
  });

  it("acts for another id, for another procedure and for another member", async () => {
    const [anna, ben] = await Promise.all([test.signUp(), test.signUp()]);
    const goals = anna.client.memory.goals.create;
    const first = await goals.mutate({ title: "Run", clientId: "one" });
    expect(await goals.mutate({ title: "Run", clientId: "two" })).toMatchObject({
      id: first.id,
      mentionCount: 2,
    });
    const theme = await anna.client.memory.themes.create.mutate({ name: "Run", clientId: "one" });
    expect(theme).toMatchObject({ kind: "themes", mentionCount: 1 });
    const other = await ben.client.memory.goals.create.mutate({ title: "Run", clientId: "one" });
    expect(other.id).not.toBe(first.id);
  });
});
