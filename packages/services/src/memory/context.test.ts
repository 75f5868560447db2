import { memoryKinds } from "@companion/db";
import { createTestDatabase, type TestDatabase } from "@companion/db/testing";
import fc from "fast-check";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../context.ts";
import { create, send } from "../conversation/index.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import { archiveItem } from "./archive.ts";
import { memoryContext } from "./context.ts";
import { createItems } from "./create.ts";
import { rememberAll } from "./remember.ts";
import { memoryStats } from "./stats.ts";

let database: TestDatabase;
let services: TestServices;
let statements = 0;
const clock = new Date("2026-06-01T12:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  services = openTestServices({
    url: database.url,
    now: () => clock,
    onStatement: () => {
      statements += 1;
    },
  });
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

const withMemories = async (): Promise<ServiceContext> => {
  const ctx = await services.member();
  const titles = [
    "Sleep better",
    "Learn the cello",
    "Call my brother",
    "Finish the thesis",
    "散歩",
  ];
  await createItems({ ctx, input: titles.map((title) => ({ title })) }, memoryKinds.goals);
  const names = ["Anna", "Łukasz", "José", "Mum", "Dr. Ø"];
  await createItems({ ctx, input: names.map((name) => ({ name })) }, memoryKinds.people);
  await createItems(
    { ctx, input: [{ occurredAt: new Date("2026-05-01"), ideationLevel: 2 }] },
    memoryKinds.suicidalThoughts,
  );
  return ctx;
};

describe("the context for a prompt", () => {
  it("never exceeds its budget, keeps what is critical, and only grows with a larger one", async () => {
    const ctx = await withMemories();
    const at = async (tokenBudget: number, message: string) =>
      memoryContext({ ctx, input: { message, tokenBudget } });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 50, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.string({ unit: "grapheme", maxLength: 200 }).map((text) => text.replaceAll("\0", "")),
        async (budget, more, message) => {
          const [small, large, again] = await Promise.all([
            at(budget, message),
            at(budget + more, message),
            at(budget, message),
          ]);
          expect(countTokens(small.text)).toBeLessThanOrEqual(budget);
          expect(small.tokenCount).toBe(countTokens(small.text));
          expect(again).toEqual(small);
          expect(large.text.startsWith(small.text)).toBe(true);
          expect(budget < 200 || small.citations[0]?.kind === "suicidalThoughts").toBe(true);
          const marked = small.text.split("\n").filter((line) => line.startsWith("[m"));
          expect(marked).toEqual(
            small.citations.map(({ line }, index) => `[m${index + 1}] ${line}`),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it("puts what the message speaks of first", async () => {
    const ctx = await withMemories();
    const { citations } = await memoryContext({
      ctx,
      input: { message: "I am sleeping so badly again", tokenBudget: 300 },
    });
    expect(citations.map((citation) => citation.line).slice(0, 2)).toEqual([
      expect.stringContaining("Suicidal thoughts"),
      "Goal: Sleep better (active)",
    ]);
    const people = await memoryContext({
      ctx,
      input: { message: "Jose called", tokenBudget: 300 },
    });
    expect(people.citations[1]?.line).toBe("Person: José");
  });

  it("leaves out what was put away, and dates what is old", async () => {
    const ctx = await services.member();
    const [goal] = await createItems({ ctx, input: [{ title: "Run" }] }, memoryKinds.goals);
    const later: ServiceContext = { ...ctx, now: () => new Date("2026-12-01T12:00:00Z") };
    const { text } = await memoryContext({ ctx: later, input: { tokenBudget: 200 } });
    expect(text).toBe("[m1] Goal: Run (active) (last mentioned 2026-06-01)");
    await archiveItem({ ctx, input: { id: goal?.id ?? "" } }, memoryKinds.goals);
    expect(await memoryContext({ ctx, input: { tokenBudget: 200 } })).toMatchObject({
      text: "",
      citations: [],
      tokenCount: 0,
    });
  });

  it("is one statement inside its transaction, as the counts are", async () => {
    const ctx = await withMemories();
    await memoryContext({ ctx, input: { message: "warm", tokenBudget: 200 } });
    const counted = async (work: () => Promise<unknown>) => {
      statements = 0;
      await work();
      return statements;
    };
    // Begin and commit are counted too.
    expect(await counted(() => memoryContext({ ctx, input: { tokenBudget: 200 } }))).toBe(3);
    expect(await counted(() => memoryStats({ ctx, input: undefined }))).toBe(3);
  });

  it("counts memory by kind, state, origin and week", async () => {
    const ctx = await withMemories();
    expect(await memoryStats({ ctx, input: undefined })).toEqual({
      total: 11,
      byKind: { goals: 5, people: 5, suicidalThoughts: 1 },
      byState: { stated: 11 },
      byOrigin: { user: 11 },
      byWeek: [{ week: "2026-06-01", added: 11 }],
    });
    expect(await memoryStats({ ctx: await services.member(), input: undefined })).toEqual({
      total: 0,
      byKind: {},
      byState: {},
      byOrigin: {},
      byWeek: [],
    });
  });
});

describe("what a machine inferred", () => {
  it("is marked as unconfirmed, and about a critical kind it is not used at all", async () => {
    const { ctx, messageId } = await saidSomething();
    const candidate = { quote: "Tom", confidence: 0.6, inferred: true };
    await rememberAll({
      ctx,
      input: {
        candidates: [
          { ...candidate, kind: "people", item: { name: "Tom" } },
          { ...candidate, kind: "suicidalThoughts", item: { occurredAt: clock } },
        ],
        messageId,
        extractor: { name: "test", version: "1" },
        mentionedAt: clock,
      },
    });
    const { text } = await memoryContext({ ctx, input: { tokenBudget: 200 } });
    expect(text).toContain("Person: Tom (unconfirmed)");
    expect(text).not.toContain("Suicidal");
  });
});

const saidSomething = async (): Promise<{ ctx: ServiceContext; messageId: string }> => {
  const ctx = await services.member();
  const conversation = await create({ ctx, input: {} });
  const { message } = await send({
    ctx,
    input: {
      conversationId: conversation.id,
      content: "Tom and I talked.",
      clientMessageId: "one",
      inputType: "text",
    },
  });
  return { ctx, messageId: message.id };
};
