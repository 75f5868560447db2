import { memoryKinds } from "@companion/db";
import { createTestDatabase, type TestDatabase } from "@companion/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../context.ts";
import { create as createConversation, send } from "../conversation/index.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import { createItems } from "./create.ts";
import { getCurrent } from "./get.ts";
import { itemHistory } from "./history.ts";
import { listInput, listItems } from "./list.ts";
import { type Candidate, rememberAll } from "./remember.ts";
import { itemSources } from "./sources.ts";

let database: TestDatabase;
let services: TestServices;
beforeAll(async () => {
  database = await createTestDatabase();
  services = openTestServices({ url: database.url });
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

const firstDay = new Date("2026-03-01T10:00:00Z");
const nextDay = new Date("2026-03-02T10:00:00Z");

const speaker = async () => {
  const ctx = await services.member();
  const conversation = await createConversation({ ctx, input: {} });
  let said = 0;
  return {
    ctx,
    /** Stores a message and remembers what an extractor would have found in it. */
    says: async (candidates: Candidate[], mentionedAt: Date, extractor = "test") => {
      said += 1;
      const { message } = await send({
        ctx,
        input: {
          conversationId: conversation.id,
          content: "I had a word with somebody.",
          clientMessageId: `message-${said}`,
          inputType: "text",
        },
      });
      const input = {
        candidates,
        messageId: message.id,
        extractor: { name: extractor, version: "1" },
        mentionedAt,
      };
      return { input, learnt: await rememberAll({ ctx, input }) };
    },
  };
};

const candidate = (kind: string, item: Record<string, unknown>, confidence = 0.6): Candidate => ({
  kind,
  item,
  quote: "a word",
  confidence,
  inferred: false,
});

const peopleOf = async (ctx: ServiceContext) =>
  (await listItems({ ctx, input: listInput.parse({}) }, memoryKinds.people)).items;

describe("remembering what was extracted", () => {
  it("adds a source with the words, and is the same when it is done again", async () => {
    const { ctx, says } = await speaker();
    const { input, learnt } = await says([candidate("people", { name: "Anna" })], firstDay);
    expect(learnt).toEqual({ created: 1, merged: 0, skipped: 0 });
    const before = await peopleOf(ctx);
    expect(await rememberAll({ ctx, input })).toEqual({ created: 0, merged: 0, skipped: 1 });
    expect(await peopleOf(ctx)).toEqual(before);
    const { sources } = await itemSources({ ctx, input: { id: before[0]?.id ?? "", limit: 5 } });
    expect(sources).toMatchObject([{ quote: "a word", messageId: input.messageId }]);
  });

  it("grows surer with each mention, fills what is empty, keeps what is surer", async () => {
    const { ctx, says } = await speaker();
    await says([candidate("people", { name: "Anna", role: "nurse" }, 0.8)], firstDay);
    await says(
      [candidate("people", { name: "anna", role: "cook", notes: "lives far" }, 0.5)],
      nextDay,
    );
    const [anna] = await peopleOf(ctx);
    expect(anna).toMatchObject({
      name: "Anna",
      role: "nurse",
      notes: "lives far",
      mentionCount: 2,
    });
    expect(anna?.confidence).toBeCloseTo(1 - 0.2 * 0.5, 5);
    const { items } = await itemHistory(
      { ctx, input: { id: anna?.id ?? "", limit: 10 } },
      memoryKinds.people,
    );
    expect(items.map(({ op, before }) => [op, before?.item.notes])).toEqual([
      ["merge", null],
      ["create", undefined],
    ]);
  });

  it("changes a filled column for a later statement that is at least as sure, never for an earlier one", async () => {
    const { ctx, says } = await speaker();
    await says([candidate("people", { name: "Anna", role: "nurse" }, 0.6)], nextDay);
    await says([candidate("people", { name: "Anna", role: "student" }, 0.9)], firstDay);
    expect(await peopleOf(ctx)).toMatchObject([{ role: "nurse" }]);
    await says([candidate("people", { name: "Anna", role: "doctor" }, 0.99)], new Date());
    expect(await peopleOf(ctx)).toMatchObject([{ role: "doctor", mentionCount: 3 }]);
  });

  it("takes several mentions in one message as mentions of one thing", async () => {
    const { ctx, says } = await speaker();
    const { learnt } = await says(
      [
        candidate("people", { name: "Anna" }),
        candidate("people", { name: "Anna", notes: "calls often" }),
        candidate("sleepRoutine", { issues: ["wakes up at night"] }),
        candidate("sleepRoutine", { issues: ["nightmares"] }),
      ],
      firstDay,
    );
    expect(learnt).toEqual({ created: 2, merged: 2, skipped: 0 });
    expect(await peopleOf(ctx)).toMatchObject([{ notes: "calls often", mentionCount: 2 }]);
    const sleep = await getCurrent({ ctx, input: undefined }, memoryKinds.sleepRoutine);
    expect(sleep?.issues).toEqual(["wakes up at night", "nightmares"]);
  });

  it("never merges a time series, nor what is critical", async () => {
    const { ctx, says } = await speaker();
    const mood = { recordedAt: firstDay, moodScore: 4 };
    const thought = { occurredAt: firstDay, content: "a word" };
    await says(
      [
        candidate("moodTrends", mood),
        candidate("moodTrends", mood),
        candidate("suicidalThoughts", thought),
        candidate("suicidalThoughts", thought),
      ],
      firstDay,
    );
    const input = listInput.parse({});
    expect((await listItems({ ctx, input }, memoryKinds.moodTrends)).items).toHaveLength(2);
    const thoughts = await listItems({ ctx, input }, memoryKinds.suicidalThoughts);
    expect(thoughts.items).toMatchObject([{ pinned: true }, { pinned: true }]);
  });

  it("leaves all as it was when one part cannot be stored", async () => {
    const { ctx, says } = await speaker();
    const impossible = candidate("people", { name: "Ben", importance: 11 });
    await expect(
      says([candidate("people", { name: "Anna" }), impossible], firstDay),
    ).rejects.toMatchObject({
      sqlState: "23514",
    });
    expect(await peopleOf(ctx)).toEqual([]);
  });

  it("keeps what a member wrote over what was extracted before, and leaves the rest", async () => {
    const { ctx, says } = await speaker();
    await says([candidate("people", { name: "Anna", role: "nurse", notes: "kind" })], firstDay);
    const [anna] = await createItems(
      { ctx, input: [{ name: "Anna", role: "surgeon" }] },
      memoryKinds.people,
    );
    expect(anna).toMatchObject({ role: "surgeon", notes: "kind", merged: true, confidence: 1 });
  });
});
