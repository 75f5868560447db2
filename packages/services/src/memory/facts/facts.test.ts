import { createTestDatabase, type TestDatabase } from "@companion/db/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../../context.ts";
import { openTestServices, type TestServices } from "../../testing/index.ts";
import { factsOf, says } from "../testing/says.ts";
import { aboutEntity } from "./about.ts";
import { listFacts, listFactsInput } from "./list.ts";
import { relatedEntities, relatedInput } from "./related.ts";
import { retract } from "./retract.ts";
import { similarEntities, similarInput } from "./similar.ts";
import { upsertFact, upsertFactInput } from "./upsert-fact.ts";

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

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

const standing = async (ctx: ServiceContext) =>
  (await factsOf(ctx))
    .map(({ relationship, validFrom, validTo }) => [relationship, validFrom, validTo] as const)
    .toSorted((a, b) => a[1].getTime() - b[1].getTime());

describe("a fact", () => {
  it("said again is one fact, surer each time, whichever way its name is written", async () => {
    const ctx = await services.member();
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    let foods = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(share, { minLength: 1, maxLength: 5 }), async (confidences) => {
        foods += 1;
        for (const [index, confidence] of confidences.entries()) {
          const name = index % 2 === 0 ? `Tea ${foods}` : ` TEA ${foods} `;
          const fact = await says(ctx, ["likes", name], { confidence });
          expect(fact.merged).toBe(index > 0);
        }
        const { facts } = await aboutEntity({ ctx, input: { entity: { name: `tea ${foods}` } } });
        const doubt = confidences.reduce((left, confidence) => left * (1 - confidence), 1);
        expect(facts).toHaveLength(1);
        expect(facts[0]?.confidence).toBeCloseTo(1 - doubt, 4);
      }),
      { numRuns: 10 },
    );
  });

  it("keeps what was said of its entity before, and adds to it", async () => {
    const ctx = await services.member();
    const entity = { type: "person", name: "Robert", aliases: ["Bob"] } as const;
    const first = upsertFactInput.parse({
      entity: { ...entity, category: "family", attributes: { age: 70 } },
      relationship: "knows",
      emotionalContext: "warm",
    });
    await upsertFact({ ctx, input: first });
    const later = upsertFactInput.parse({
      entity: {
        type: "person",
        name: "bob",
        aliases: ["Dad", "robert"],
        attributes: { town: "Ulm" },
      },
      relationship: "knows",
      strength: 0.9,
    });
    expect(await upsertFact({ ctx, input: later })).toMatchObject({
      merged: true,
      strength: expect.closeTo(0.9, 5),
      emotionalContext: "warm",
      entity: {
        name: "Robert",
        category: "family",
        aliases: ["Bob", "Dad"],
        attributes: { age: 70, town: "Ulm" },
      },
    });
  });

  it("is the member's own: another's entities, facts and names are not there", async () => {
    const [anna, ben] = await Promise.all([services.member(), services.member()]);
    const fact = await says(anna, ["likes", "Tea"]);
    expect(await factsOf(ben)).toEqual([]);
    expect(await similarEntities({ ctx: ben, input: similarInput.parse({ name: "Tea" }) })).toEqual(
      [],
    );
    const entityId = fact.entity.id;
    const attempts = [
      aboutEntity({ ctx: ben, input: { entity: { id: entityId } } }),
      aboutEntity({ ctx: ben, input: { entity: { name: "Tea" } } }),
      relatedEntities({ ctx: ben, input: relatedInput.parse({ entityId }) }),
      retract({ ctx: ben, input: { id: fact.id } }),
      says(ben, ["likes", "Milk"], { relatedEntities: [entityId] }),
    ];
    expect(await Promise.allSettled(attempts)).toMatchObject(
      attempts.map(() => ({ status: "rejected", reason: { code: "not_found" } })),
    );
    expect(await factsOf(ben)).toEqual([]);
    expect(await factsOf(anna)).toHaveLength(1);
  });
});

describe("a fact and its opposite", () => {
  it.each([
    ["likes", "dislikes"],
    ["prefers", "avoids"],
    ["owns", "lost"],
  ] as const)("%s and %s: the later one is so now, the other was so until then", async (a, b) => {
    const ctx = await services.member();
    await says(ctx, [a, "Tea"], { validFrom: day(1) });
    await says(ctx, [b, "Tea"], { validFrom: day(5) });
    const expected = [
      [a, day(1), day(5)],
      [b, day(5), null],
    ];
    expect(await standing(ctx)).toEqual(expected);
    // Heard later, it was so earlier: nothing of what is so now changes.
    await says(ctx, [a, "Tea"], { validFrom: day(3) });
    expect(await standing(ctx)).toEqual(expected);
  });

  it("stand beside each other where they do not contradict", async () => {
    const ctx = await services.member();
    for (const relationship of ["likes", "fears", "wants"] as const) {
      expect(await says(ctx, [relationship, "Heights"])).toMatchObject({ supersedes: null });
    }
    await says(ctx, ["dislikes", "Tea"]);
    expect(await factsOf(ctx, { current: true })).toHaveLength(4);
    expect(await factsOf(ctx, { current: false })).toEqual([]);
  });

  it("never hold at once, and retracting all but the first leaves the first, in any order", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ liked: fc.boolean(), at: fc.nat(20) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.infiniteStream(fc.nat()),
        async (sayings, picks) => {
          const ctx = await services.member();
          for (const { liked, at } of sayings) {
            await says(ctx, [liked ? "likes" : "dislikes", "Tea"], { validFrom: day(at + 1) });
            const current = await factsOf(ctx, { current: true });
            expect(current).toHaveLength(1);
          }
          for (let left = await factsOf(ctx); left.length > 1; left = await factsOf(ctx)) {
            const [picked = 0] = picks.take(1);
            await retract({ ctx, input: { id: left[picked % left.length]?.id ?? "" } });
            const current = await factsOf(ctx, { current: true });
            expect(current).toHaveLength(1);
          }
        },
      ),
      { numRuns: 15 },
    ));

  it("comes back when the one that superseded it is retracted", async () => {
    const ctx = await services.member();
    const liked = await says(ctx, ["likes", "Tea"], { validFrom: day(1) });
    const disliked = await says(ctx, ["dislikes", "Tea"], { validFrom: day(5) });
    expect(disliked.supersedes).toBe(liked.id);
    expect(await retract({ ctx, input: { id: disliked.id } })).toEqual({
      id: disliked.id,
      restored: liked.id,
    });
    expect(await standing(ctx)).toEqual([["likes", day(1), null]]);
  });
});

describe("lists of facts", () => {
  it("come in pages, filtered by relationship, by type and by whether they are so now", async () => {
    const ctx = await services.member();
    for (const name of ["a", "b", "c", "d", "e"]) await says(ctx, ["likes", name]);
    await says(ctx, ["dislikes", "a"]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const input = listFactsInput.parse({ limit: 2, cursor });
      const page = await listFacts({ ctx, input });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
    const liked = await factsOf(ctx, { relationship: "likes", current: true });
    expect(liked.map(({ entity }) => entity.name).toSorted()).toEqual(["b", "c", "d", "e"]);
    expect(await factsOf(ctx, { entityType: "person" })).toEqual([]);
  });
});
