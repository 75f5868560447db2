import { memoryKinds } from "@companion/db";
import { createTestDatabase, type TestDatabase } from "@companion/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../context.ts";
import { create as createConversation, send } from "../conversation/index.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import { archiveItem } from "./archive.ts";
import { createItem } from "./create.ts";
import { getCurrent, getItem } from "./get.ts";
import { itemHistory } from "./history.ts";
import { rememberAll } from "./remember.ts";
import { confirmMany, rejectMany, reviewInput, reviewQueue } from "./review.ts";
import { setCurrent } from "./set.ts";

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

/** Says a message, in which a machine infers items of some kinds. */
const infers = async (
  ctx: ServiceContext,
  found: readonly { kind: string; item: Record<string, unknown> }[],
) => {
  const { id: conversationId } = await createConversation({ ctx, input: {} });
  const { message } = await send({
    ctx,
    input: {
      conversationId,
      content: "I had a word with somebody.",
      clientMessageId: conversationId,
      inputType: "text",
    },
  });
  return rememberAll({
    ctx,
    input: {
      candidates: found.map((one) => ({
        ...one,
        quote: "a word",
        confidence: 0.6,
        inferred: true,
      })),
      messageId: message.id,
      extractor: { name: "test", version: "1" },
      mentionedAt: new Date(),
    },
  });
};

const person = (name: string) => ({ kind: "people", item: { name } });
const goal = (title: string) => ({ kind: "goals", item: { title } });

const queueOf = async (ctx: ServiceContext, input: { limit?: number; cursor?: string } = {}) =>
  reviewQueue({ ctx, input: reviewInput.parse(input) });

const idsOf = async (ctx: ServiceContext) => (await queueOf(ctx)).items.map(({ id }) => id);

describe("what waits for the member's word", () => {
  it("is all that was inferred, of every kind, with the words it stands on, page by page", async () => {
    const ctx = await services.member();
    await createItem({ ctx, input: { item: { title: "Said by me" } } }, memoryKinds.goals);
    await infers(ctx, [person("Anna"), person("Ben"), goal("Run")]);
    const first = await queueOf(ctx, { limit: 2 });
    const rest = await queueOf(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
    const waiting = [...first.items, ...rest.items];
    expect(waiting.map(({ summary }) => summary).toSorted()).toEqual([
      "Goal: Run (active)",
      "Person: Anna",
      "Person: Ben",
    ]);
    expect(new Set(waiting.map(({ quote }) => quote))).toEqual(new Set(["a word"]));
    expect(rest.nextCursor).toBeNull();
  });

  it("is confirmed or rejected in one go, which each item's history tells", async () => {
    const ctx = await services.member();
    await infers(ctx, [goal("Swim"), goal("Run"), goal("Write")]);
    const ids = await idsOf(ctx);
    const [kept, ...dropped] = ids;
    const confirmed = await confirmMany({ ctx, input: { ids: [kept ?? "", kept ?? ""] } });
    expect(confirmed).toMatchObject([{ id: kept, state: "confirmed", confidence: 1 }]);
    const rejected = await rejectMany({ ctx, input: { ids: dropped } });
    expect(rejected.map(({ id, state }) => [id, state])).toEqual(
      dropped.map((id) => [id, "rejected"]),
    );
    expect(await idsOf(ctx)).toEqual([]);
    for (const { id } of rejected) {
      const { items } = await itemHistory({ ctx, input: { id, limit: 10 } }, memoryKinds.goals);
      expect(items.map(({ op, before }) => [op, before?.state])).toEqual([
        ["reject", "inferred"],
        ["create", undefined],
      ]);
      expect(items[0]?.after.item).toEqual(items[1]?.after.item);
    }
  });

  it("changes not at all when one of the ids is not the member's, and says which", async () => {
    const [ctx, other] = await Promise.all([services.member(), services.member()]);
    await Promise.all([infers(ctx, [person("Anna")]), infers(other, [person("Ben")])]);
    const [[own], [foreign]] = await Promise.all([idsOf(ctx), idsOf(other)]);
    await expect(
      confirmMany({ ctx, input: { ids: [own ?? "", foreign ?? ""] } }),
    ).rejects.toMatchObject({
      code: "not_found",
      details: { fields: { ids: [expect.stringContaining(foreign ?? "")] } },
    });
    expect(await idsOf(ctx)).toEqual([own]);
    expect(await idsOf(other)).toEqual([foreign]);
  });

  it("changes not at all when one of the items cannot be decided on", async () => {
    const ctx = await services.member();
    await infers(ctx, [person("Anna")]);
    const [open] = await idsOf(ctx);
    const { id } = await createItem({ ctx, input: { item: { title: "Run" } } }, memoryKinds.goals);
    await archiveItem({ ctx, input: { id } }, memoryKinds.goals);
    await expect(rejectMany({ ctx, input: { ids: [open ?? "", id] } })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await idsOf(ctx)).toEqual([open]);
  });

  it("takes as many statements for twenty items as for two", async () => {
    const countFor = async (size: number): Promise<number> => {
      const ctx = await services.member();
      const names = Array.from({ length: size }, (_, index) => `N${index}`);
      await infers(ctx, [...names.map(person), ...names.map(goal)]);
      const { items } = await queueOf(ctx, { limit: 100 });
      statements = 0;
      await confirmMany({ ctx, input: { ids: items.map(({ id }) => id) } });
      return statements;
    };
    const [few, many] = [await countFor(1), await countFor(10)];
    expect(many).toBe(few);
  });
});

describe("what was rejected", () => {
  it("is not learnt again, and stays listed as rejected", async () => {
    const ctx = await services.member();
    await infers(ctx, [person("Anna")]);
    const ids = await idsOf(ctx);
    await rejectMany({ ctx, input: { ids } });
    expect(await infers(ctx, [person("anna")])).toEqual({ created: 0, merged: 0, skipped: 1 });
    const input = { id: ids[0] ?? "" };
    expect(await getItem({ ctx, input }, memoryKinds.people)).toMatchObject({
      state: "rejected",
      mentionCount: 1,
    });
  });

  it("of a one-row kind leaves nothing behind when the member sets it themselves", async () => {
    const ctx = await services.member();
    await infers(ctx, [{ kind: "sleepRoutine", item: { bedtime: "22:00:00", issues: ["noise"] } }]);
    await rejectMany({ ctx, input: { ids: await idsOf(ctx) } });
    expect(await getCurrent({ ctx, input: {} }, memoryKinds.sleepRoutine)).toBeNull();
    await setCurrent({ ctx, input: { item: { wakeTime: "07:00:00" } } }, memoryKinds.sleepRoutine);
    expect(await getCurrent({ ctx, input: {} }, memoryKinds.sleepRoutine)).toMatchObject({
      state: "stated",
      bedtime: null,
      wakeTime: "07:00:00",
      issues: [],
    });
  });
});
