import { DatabaseError } from "@companion/db";
import { errorCodes, ServiceError } from "@companion/services";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeError } from "./errors.ts";
import { openTestApi, type TestApi } from "./testing/test-api.ts";

let test: TestApi;
beforeAll(async () => {
  test = await openTestApi();
});
afterAll(() => test.close());

describe("what a client sees of an error", () => {
  const phrase = "what she told me in confidence";

  it("has our code for each failure we name", () => {
    for (const code of errorCodes) {
      const cause = new ServiceError(code, "Do this.", { retryAfter: 3 });
      const shown = describeError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause }), "r-1");
      expect(shown).toMatchObject({
        message: "Do this.",
        data: { appCode: code, retryAfter: 3, requestId: "r-1" },
      });
    }
  });

  it("never holds the message of a failure that is ours", () => {
    for (const cause of [new Error(phrase), new TypeError(phrase), new DatabaseError("XX000")]) {
      const error = new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: phrase, cause });
      const shown = describeError(error, "r-2");
      expect(JSON.stringify(shown)).not.toContain(phrase);
      expect(shown.data).toEqual({ appCode: "internal", requestId: "r-2" });
    }
  });

  it("carries the request id that the proxy gave", async () => {
    const response = await test.api.handle(
      new Request("http://companion.test/api/trpc/user.me", {
        headers: { "x-request-id": "proxy-request-1" },
      }),
    );
    expect(await response.text()).toContain("proxy-request-1");
  });
});

describe("input that the database could not keep", () => {
  const broken = fc.constantFrom("\u0000", "a\u0000b", "\uD800", "x\uDC00y");

  it("is refused with a sentence, and nothing is stored", async () => {
    const { client, token } = await test.signUp();
    await fc.assert(
      fc.asyncProperty(broken, fc.string(), async (part, rest) => {
        const title = part + rest;
        const response = await test.post(
          "/api/trpc/memory.goals.create",
          { json: { title } },
          { authorization: `Bearer ${token}` },
        );
        expect(response.status).toBe(400);
      }),
      { numRuns: 20 },
    );
    expect((await client.memory.goals.list.query({})).items).toEqual([]);
  });

  it("is refused when it is nested without end", async () => {
    const { token } = await test.signUp();
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(200)}1${"}".repeat(200)}`);
    const response = await test.post(
      "/api/trpc/memory.goals.create",
      { json: deep },
      { authorization: `Bearer ${token}` },
    );
    expect(response.status).toBe(400);
  });
});

describe("lists", () => {
  it("come in pages that hold each item once, those changed last first", async () => {
    const { client } = await test.signUp();
    const titles = Array.from({ length: 23 }, (_, index) => `Goal ${index}`);
    for (const title of titles) await client.memory.goals.create.mutate({ title });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { title: string }[]; nextCursor: string | null } =
        await client.memory.goals.list.query({ limit: 5, cursor });
      seen.push(...page.items.map((goal) => goal.title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(titles.toReversed());
  });

  it("say so when a cursor is not one of ours", async () => {
    const { client } = await test.signUp();
    await expect(client.memory.goals.list.query({ cursor: "nonsense" })).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", issues: { cursor: [expect.any(String)] } },
    });
  });

  it("find items by their text, and by any of the words with search", async () => {
    const { client } = await test.signUp();
    await client.memory.goals.create.mutate({ title: "Learn the cello", description: "100%_sure" });
    await client.memory.goals.create.mutate({ title: "Sleep better" });
    const literal = await client.memory.goals.list.query({ q: "100%_s" });
    expect(literal.items.map((goal) => goal.title)).toEqual(["Learn the cello"]);
    const hits = await client.memory.search.query({ q: "sleeping and unicorns" });
    expect(hits.map((hit) => hit.summary)).toEqual(["Goal: Sleep better (active)"]);
    expect(await client.memory.search.query({ q: "the of and" })).toEqual([]);
  });
});

describe("what is not for others to see", () => {
  it("can be asked for by POST, and is kept by no cache", async () => {
    const { token } = await test.signUp();
    const asked = await test.post(
      "/api/trpc/memory.search",
      { json: { q: "nobody else should know" } },
      { authorization: `Bearer ${token}` },
    );
    expect(asked.status).toBe(200);
    expect(asked.headers.get("cache-control")).toBe("private, no-store");
  });

  it("is refused when it is larger than what anybody means to send", async () => {
    const large = await test.post("/api/trpc/health", {}, { "content-length": "2000000" });
    expect(large.status).toBe(413);
  });
});
