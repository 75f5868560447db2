import { entityRelationships, factEntities, withActor } from "@companion/db";
import { createTestDatabase, type TestDatabase } from "@companion/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { ServiceContext } from "../../context.ts";
import { openTestServices, type TestServices } from "../../testing/index.ts";
import { factsOf, says } from "../testing/says.ts";
import { aboutEntity } from "./about.ts";
import { connect, connectInput } from "./connection.ts";
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

describe("connections", () => {
  const link = (ctx: ServiceContext, input: z.input<typeof connectInput>) =>
    connect({ ctx, input: connectInput.parse(input) });
  const related = async (ctx: ServiceContext, entityId: string, hops: number) =>
    (await relatedEntities({ ctx, input: relatedInput.parse({ entityId, hops }) })).map(
      ({ entity, hops: away, weight }) => [entity.name, away, Number(weight.toFixed(3))],
    );
  const withFood = async () => {
    const ctx = await services.member();
    const names = ["Tea", "Milk", "Cow", "Farm"];
    const ids: Record<string, string> = {};
    for (const name of names) ids[name] = (await says(ctx, ["likes", name])).entity.id;
    const idOf = (name: string): string => ids[name] ?? "";
    return { ctx, idOf };
  };

  it("lead two hops far, the nearest first, back only where they lead both ways", async () => {
    const { ctx, idOf } = await withFood();
    const [tea, milk, cow, farm] = ["Tea", "Milk", "Cow", "Farm"].map(idOf);
    await link(ctx, {
      fromEntityId: tea ?? "",
      toEntityId: milk ?? "",
      type: "related_to",
      weight: 0.8,
    });
    await link(ctx, {
      fromEntityId: milk ?? "",
      toEntityId: cow ?? "",
      type: "requires",
      weight: 0.5,
    });
    await link(ctx, {
      fromEntityId: cow ?? "",
      toEntityId: farm ?? "",
      type: "part_of",
      weight: 1,
    });
    expect(await related(ctx, idOf("Tea"), 1)).toEqual([["Milk", 1, 0.8]]);
    expect(await related(ctx, idOf("Tea"), 2)).toEqual([
      ["Milk", 1, 0.8],
      ["Cow", 2, 0.4],
    ]);
    expect(await related(ctx, idOf("Milk"), 1)).toEqual([
      ["Tea", 1, 0.8],
      ["Cow", 1, 0.5],
    ]);
    expect(await related(ctx, idOf("Farm"), 2)).toEqual([]);
    const { neighbours } = await aboutEntity({ ctx, input: { entity: { name: "cow" } } });
    expect(neighbours.map(({ entity, connection }) => [entity.name, connection.type])).toEqual([
      ["Farm", "part_of"],
      ["Milk", "requires"],
    ]);
  });

  it("of one type are one between two entities, read from either end", async () => {
    const { ctx, idOf } = await withFood();
    const between = { type: "similar_to", weight: 0.3 } as const;
    const one = await link(ctx, {
      fromEntityId: idOf("Tea"),
      toEntityId: idOf("Milk"),
      ...between,
    });
    const back = {
      fromEntityId: idOf("Milk"),
      toEntityId: idOf("Tea"),
      type: "similar_to",
    } as const;
    expect(await link(ctx, { ...back, metadata: { why: "hot" } })).toMatchObject({
      id: one.id,
      weight: one.weight,
      metadata: { why: "hot" },
    });
  });

  it("are between two different entities of the member", async () => {
    const [{ ctx, idOf }, other] = await Promise.all([withFood(), withFood()]);
    const itself = { fromEntityId: idOf("Tea"), toEntityId: idOf("Tea"), type: "related_to" };
    expect(connectInput.safeParse(itself).success).toBe(false);
    await expect(
      link(ctx, { fromEntityId: idOf("Tea"), toEntityId: other.idOf("Milk"), type: "related_to" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("and entities go when nothing is said of them any more", async () => {
    const { ctx, idOf } = await withFood();
    const { id } = await link(ctx, {
      fromEntityId: idOf("Tea"),
      toEntityId: idOf("Milk"),
      type: "related_to",
    });
    for (const fact of await factsOf(ctx)) await retract({ ctx, input: { id: fact.id } });
    const left = await withActor(ctx.database.app, ctx.actor, async (tx) => ({
      entities: await tx.db.select({ name: factEntities.entityName }).from(factEntities),
      connections: await tx.db.select({ id: entityRelationships.id }).from(entityRelationships),
    }));
    expect(left.entities.map(({ name }) => name).toSorted()).toEqual(["Milk", "Tea"]);
    expect(left.connections).toEqual([{ id }]);
    await retract({ ctx, input: { id } });
    await expect(aboutEntity({ ctx, input: { entity: { name: "Tea" } } })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("names that are alike", () => {
  it("are found with their typos, by an alias too, the most alike first", async () => {
    const ctx = await services.member();
    await says(ctx, ["likes", "Chamomile tea"]);
    await says(ctx, ["likes", "Chamomile"], { entity: { type: "food", name: "Chamomile" } });
    await says(ctx, ["likes", "Beer"]);
    await upsertFact({
      ctx,
      input: upsertFactInput.parse({
        entity: { type: "person", name: "Margaret", aliases: ["Peggy"] },
        relationship: "knows",
      }),
    });
    const alike = async (name: string) =>
      (await similarEntities({ ctx, input: similarInput.parse({ name }) })).map(
        (entity) => entity.name,
      );
    expect(await alike("camomile")).toEqual(["Chamomile", "Chamomile tea"]);
    expect(await alike("PEGY")).toEqual(["Margaret"]);
    expect(await alike("zzz")).toEqual([]);
  });
});
