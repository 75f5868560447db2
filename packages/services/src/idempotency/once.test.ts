import { userIdempotencyKeys, withActor } from "@companion/db";
import { createTestDatabase, type TestDatabase } from "@companion/db/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../context.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import { callOf, forgetResults, once } from "./once.ts";

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

const start = new Date("2026-05-01T10:00:00Z");
const hours = (count: number): Date => new Date(start.getTime() + count * 3_600_000);

const anyResult = fc.record({
  at: fc.date({ noInvalidDate: true }),
  score: fc.option(fc.double(), { nil: undefined }),
  texts: fc.array(fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", ""))),
});

/** A call that tells each time that it really worked. */
const counter = (ctx: ServiceContext) => {
  let worked = 0;
  return (key: string | undefined, now = start, result: (count: number) => unknown = (n) => n) =>
    withActor(ctx.database.app, ctx.actor, (tx) =>
      once(tx, { call: key === undefined ? undefined : { key, input: "same" }, now }, async () => {
        worked += 1;
        return result(worked);
      }),
    );
};

const withTitle = (clientId: string, title: string) => ({ clientId, title });

const keysOf = (ctx: ServiceContext) =>
  withActor(ctx.database.app, ctx.actor, (tx) =>
    tx.db.select({ key: userIdempotencyKeys.key }).from(userIdempotencyKeys),
  );

describe("a call with a key", () => {
  it("works once, also when it arrives many times at once", async () => {
    const call = counter(await services.member());
    const results = await Promise.all(Array.from({ length: 8 }, () => call("goals.create:1")));
    expect(results).toEqual(results.map(() => 1));
    expect(await call("goals.create:2")).toBe(2);
  });

  it("gives a repetition just what the first call gave, of any type", async () => {
    const ctx = await services.member();
    let calls = 0;
    await fc.assert(
      fc.asyncProperty(anyResult, async (result) => {
        calls += 1;
        const call = counter(ctx);
        const first = await call(`any:${calls}`, start, () => result);
        expect(await call(`any:${calls}`, start, () => "another")).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it("works again when it failed, as its key went with its work", async () => {
    const call = counter(await services.member());
    const failing = call("key", start, () => {
      throw new Error("failed");
    });
    await expect(failing).rejects.toThrow("failed");
    expect(await call("key")).toBe(2);
  });

  it("works again after a day, and what has expired is dropped", async () => {
    const ctx = await services.member();
    const call = counter(ctx);
    expect(await call("one")).toBe(1);
    expect(await call("two", hours(1))).toBe(2);
    expect(await call("one", hours(23.9))).toBe(1);
    expect(await call("one", hours(24))).toBe(3);
    expect(await call("one", hours(25))).toBe(3);
    expect(await call("three", hours(26))).toBe(4);
    expect((await keysOf(ctx)).map(({ key }) => key).toSorted()).toEqual(["one", "three"]);
  });

  it("is that member's own", async () => {
    const [anna, ben] = await Promise.all([services.member(), services.member()]);
    expect(await counter(anna)("key", start, () => "Anna's")).toBe("Anna's");
    expect(await counter(ben)("key", start, () => "Ben's")).toBe("Ben's");
  });
});

describe("a call without a key", () => {
  it("works each time and keeps nothing", async () => {
    const ctx = await services.member();
    const call = counter(ctx);
    const key = callOf("goals.create", {})?.key;
    expect([await call(key), await call(key)]).toEqual([1, 2]);
    expect(await keysOf(ctx)).toEqual([]);
  });

  it("is refused under the id of another call, and when what it made is gone", async () => {
    const ctx = await services.member();
    const ask = (title: string) =>
      withActor(ctx.database.app, ctx.actor, (tx) =>
        once(tx, { call: callOf("goals.create", withTitle("one", title)), now: start }, () =>
          Promise.resolve(title),
        ),
      );
    expect(await ask("Run")).toBe("Run");
    await expect(ask("Swim")).rejects.toMatchObject({ code: "conflict" });
    expect(await ask("Run")).toBe("Run");
    await withActor(ctx.database.app, ctx.actor, (tx) => forgetResults(tx, start));
    await expect(ask("Run")).rejects.toMatchObject({ code: "conflict" });
    const kept = await withActor(ctx.database.app, ctx.actor, (tx) =>
      tx.db.select({ result: userIdempotencyKeys.result }).from(userIdempotencyKeys),
    );
    expect(JSON.stringify(kept)).not.toContain("Run");
  });
});
