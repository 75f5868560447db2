import { MockLanguageModelV4 } from "ai/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { ModelError } from "../model/error.ts";
import { modelFromEnv, type ModelHandle } from "../model/gateway.ts";
import { startStubModelServer, type StubAnswer, type StubModelServer } from "../testing/index.ts";
import { modelExtractor } from "./model.ts";

const schema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("goals"), item: z.strictObject({ title: z.string().max(40) }) }),
  z.object({
    kind: z.literal("moodTrends"),
    item: z.strictObject({ recordedAt: z.date(), moodScore: z.int().min(1).max(10) }),
  }),
]);

const text = "I want to sleep better. About a 4 today.";
const input = { text, now: new Date("2026-03-01T12:00:00Z") };

const goal = {
  memory: { kind: "goals", item: { title: "Sleep better" } },
  quote: "I want to sleep better",
  confidence: 0.9,
  inferred: false,
};
const mood = {
  memory: { kind: "moodTrends", item: { recordedAt: "2026-03-01T12:00:00Z", moodScore: 4 } },
  quote: "About a 4 today",
  confidence: 0.8,
  inferred: false,
};
const answering = (...elements: unknown[]): StubAnswer => ({
  type: "text",
  text: JSON.stringify({ elements }),
});

let server: StubModelServer;
let handle: ModelHandle;

beforeAll(async () => {
  server = await startStubModelServer();
  const found = modelFromEnv({ AI_BASE_URL: server.baseUrl, AI_MODEL: "stub" });
  if (found === null) throw new Error("the stub is configured");
  handle = found;
});
afterAll(() => server.close());

describe("extraction by a language model", () => {
  it("gives typed candidates, dates as dates", async () => {
    server.answerWith(answering(goal, mood));
    const found = await modelExtractor({ ...handle, schema }).extract(input);
    expect(found).toEqual([
      {
        kind: "goals",
        item: goal.memory.item,
        quote: goal.quote,
        confidence: 0.9,
        inferred: false,
      },
      {
        kind: "moodTrends",
        item: { recordedAt: input.now, moodScore: 4 },
        quote: mood.quote,
        confidence: 0.8,
        inferred: false,
      },
    ]);
  });

  it("shows the server the schema of the kinds and sends nothing but this message", async () => {
    server.answerWith(answering());
    await modelExtractor({ ...handle, schema }).extract(input);
    const body = JSON.stringify(server.requests.at(-1)?.body);
    expect(body).toContain('"type":"json_schema"');
    expect(body).toContain('"format":"date-time"');
    expect(body).toContain(text);
  });

  const invalid: Record<string, unknown> = {
    "a quote that is not in the message": { ...goal, quote: "I want to sleep well" },
    "an empty quote": { ...goal, quote: "" },
    "a kind nobody knows": { ...goal, memory: { kind: "pets", item: { name: "Rex" } } },
    "a field nobody knows": {
      ...goal,
      memory: { kind: "goals", item: { title: "a", userId: "x" } },
    },
    "a value out of range": {
      ...mood,
      memory: { kind: "moodTrends", item: { ...mood.memory.item, moodScore: 11 } },
    },
    "a date that is none": {
      ...mood,
      memory: { kind: "moodTrends", item: { recordedAt: "soon", moodScore: 4 } },
    },
    "confidence above one": { ...goal, confidence: 3 },
    "no object at all": "goals",
  };
  it.each(Object.entries(invalid))(
    "drops and counts %s, and keeps the rest",
    async (_, element) => {
      server.answerWith(answering(element, goal));
      const counts: unknown[] = [];
      const extractor = modelExtractor({
        ...handle,
        schema,
        onCounted: (count) => counts.push(count),
      });
      expect(await extractor.extract(input)).toHaveLength(1);
      expect(counts).toEqual([{ kept: 1, dropped: 1 }]);
    },
  );

  it("tells nothing found from a failed model", async () => {
    server.answerWith(answering());
    expect(await modelExtractor({ ...handle, schema }).extract(input)).toEqual([]);
  });

  const failures: [StubAnswer, ModelError["kind"]][] = [
    [{ type: "silence" }, "timeout"],
    [{ type: "refusal" }, "refused"],
    [{ type: "garbage" }, "garbage"],
    [{ type: "text", text: "I found nothing." }, "garbage"],
    [{ type: "text", text: '{"memories":[]}' }, "garbage"],
    [{ type: "status", status: 404 }, "unavailable"],
  ];
  it.each(failures)("throws when the model failed: %j", async (answer, kind) => {
    server.answerWith(answer);
    const extractor = modelExtractor({ ...handle, schema, timeoutMs: 300 });
    await expect(extractor.extract(input)).rejects.toMatchObject({ name: "ModelError", kind });
  });

  it("maps a model that throws by itself", async () => {
    const model = new MockLanguageModelV4({
      doGenerate: () => Promise.reject(new Error(`cannot read: ${text}`)),
    });
    const failed = modelExtractor({ model, name: "broken", schema }).extract(input);
    await expect(failed).rejects.toThrow(/^The model could not be reached$/u);
  });
});
