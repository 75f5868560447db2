import {
  memoryKinds,
  readAsActor,
  userMemoryItems as items,
  userMemoryRevisions as revisions,
  withActor,
} from "@companion/db";
import { createTestDatabase } from "@companion/db/testing";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extractFromMessage } from "../../jobs/extraction.ts";
import { rejectItem } from "../../memory/confirm.ts";
import { createItems } from "../../memory/create.ts";
import { openTestServices, type TestServices } from "../../testing/index.ts";
import * as conversation from "../index.ts";
import { asWorker, create, learn, memory, send } from "../testing/speaker.ts";

let services: TestServices;
beforeAll(async () => {
  const { url } = await createTestDatabase();
  services = openTestServices({ url });
});
afterAll(() => services.close());

const names = ["grief", "work", "sleep", "family"];

/** What a life of a few themes is made of; messages are given by their place among those left. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ says: fc.subarray(names, { minLength: 1 }), in: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ states: fc.constantFrom(...names) }) },
  { weight: 3, arbitrary: fc.record({ removes: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ removesConversation: fc.nat(1) }) },
);

describe("removing", () => {
  it("leaves in memory just what remaining messages say, or the member stated", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const ctx = await services.member();
        const open = [await create(ctx), await create(ctx)];
        let said: { id: string; in: number; says: readonly string[] }[] = [];
        const stated = new Set<string>();
        for (const next of steps) {
          if ("says" in next) {
            const { id } = await send(ctx, open[next.in] ?? "", next.says.join(" and "));
            await learn(ctx, id, next.says);
            said.push({ id, in: next.in, says: next.says });
          } else if ("states" in next) {
            await createItems({ ctx, input: [{ name: next.states }] }, memoryKinds.themes);
            stated.add(next.states);
          } else if ("removes" in next) {
            const target = said[next.removes % Math.max(1, said.length)];
            if (target === undefined) continue;
            await conversation.removeMessage({ ctx, input: { messageId: target.id } });
            said = said.filter(({ id }) => id !== target.id);
          } else {
            const conversationId = open[next.removesConversation] ?? "";
            await conversation.remove({ ctx, input: { conversationId } });
            open[next.removesConversation] = await create(ctx);
            said = said.filter((message) => message.in !== next.removesConversation);
          }
        }
        const { remembered, standsOn, count } = await memory(ctx);
        const expected = new Set([...stated, ...said.flatMap(({ says }) => says)]);
        expect(remembered.map(({ searchText }) => searchText.trim())).toEqual(
          [...expected].toSorted(),
        );
        expect(count).toBe(expected.size);
        expect(standsOn).toHaveLength(said.flatMap(({ says }) => says).length);
        for (const { searchText, confidence } of remembered) {
          const mentions = said.filter(({ says }) => says.includes(searchText.trim())).length;
          const sure = stated.has(searchText.trim()) ? 1 : 1 - 0.5 ** mentions;
          expect(confidence).toBeCloseTo(sure, 5);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("takes what it was remembered by out of the history and out of what sessions kept", async () => {
    const ctx = await services.member();
    const first = await create(ctx);
    const message = await send(ctx, first, "My sister Quilla hides money");
    await extractFromMessage({ ctx: asWorker(ctx), input: { messageId: message.id } });
    await conversation.end({ ctx, input: { conversationId: first } });
    const second = await conversation.create({ ctx, input: {} });
    expect(second.opening?.summary).toContain("Quilla");
    const result = await conversation.removeMessage({ ctx, input: { messageId: message.id } });
    expect(result).toMatchObject({ removed: [message.id], retracted: 1 });
    const everything = await Promise.all([
      memory(ctx),
      readAsActor(ctx.database.app, ctx.actor, (tx) => tx.db.select().from(revisions).execute()),
      conversation.list({ ctx, input: { limit: 20 } }),
      conversation.getContinuity({ ctx, input: { conversationId: first } }),
      conversation.getContinuity({ ctx, input: { conversationId: second.id } }),
      conversation.resume({ ctx, input: {} }),
    ]);
    expect(JSON.stringify(everything)).not.toContain("Quilla");
  });

  it("takes the companion's reply along and counts both out", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    await send(ctx, conversationId, "Hello");
    const danger = await send(ctx, conversationId, "I am going to end my life tonight");
    const { messageCount } = await conversation.get({ ctx, input: { conversationId } });
    expect(messageCount).toBe(3);
    const { removed } = await conversation.removeMessage({
      ctx,
      input: { messageId: danger.id },
    });
    expect(removed).toHaveLength(2);
    const left = await conversation.get({ ctx, input: { conversationId } });
    expect(left).toMatchObject({ messageCount: 1, continuity: { lastMessageCount: 1 } });
  });

  it("leaves the reviewed answer to danger while what it answers stands", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const { id } = await send(ctx, conversationId, "I am going to end my life tonight");
    const page = { conversationId, limit: 20 };
    const { items: said } = await conversation.messagesOf({ ctx, input: page });
    const response = said.find(({ inReplyTo }) => inReplyTo === id);
    await expect(
      conversation.removeMessage({ ctx, input: { messageId: response?.id ?? "" } }),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("safety") });
    expect((await conversation.messagesOf({ ctx, input: page })).items).toEqual(said);
  });

  it.each(["message", "conversation"] as const)("a %s leaves its crisis flag", async (what) => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const { id: messageId } = await send(ctx, conversationId, "I want to kill myself");
    if (what === "message") await conversation.removeMessage({ ctx, input: { messageId } });
    else await conversation.remove({ ctx, input: { conversationId } });
    const { items: found } = await conversation.crisisFlags({ ctx, input: { limit: 20 } });
    expect(found).toMatchObject([{ severity: "moderate", status: "open", messageId }]);
  });

  it("brings back what an item had superseded that stood on the message alone", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const ids: string[] = [];
    for (const name of ["one", "two", "three"]) {
      const { id } = await send(ctx, conversationId, name);
      await learn(ctx, id, [name]);
      ids.push(id);
    }
    const { remembered } = await memory(ctx);
    const byName = new Map(remembered.map((item) => [item.searchText.trim(), item.id]));
    const idOf = (name: string) => byName.get(name) ?? "";
    // One gave way to two, and two to three.
    await withActor(ctx.database.app, ctx.actor, async (tx) => {
      for (const [old, by] of [
        ["one", "two"],
        ["two", "three"],
      ] as const) {
        await tx.db
          .update(items)
          .set({ state: "superseded", supersededBy: idOf(by), validTo: new Date("2100-01-01") })
          .where(eq(items.id, idOf(old)));
      }
    });
    const [, second, third] = ids;
    const states = async () =>
      new Map(
        (await memory(ctx)).remembered.map((i) => [i.searchText.trim(), [i.state, i.supersededBy]]),
      );
    await conversation.removeMessage({ ctx, input: { messageId: second ?? "" } });
    expect(await states()).toEqual(
      new Map([
        ["one", ["superseded", idOf("three")]],
        ["three", ["stated", null]],
      ]),
    );
    await conversation.removeMessage({ ctx, input: { messageId: third ?? "" } });
    expect(await states()).toEqual(new Map([["one", ["stated", null]]]));
  });

  it("keeps what the member rejected as rejected, so that it is not learnt again", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const { id: messageId } = await send(ctx, conversationId, "horses");
    await learn(ctx, messageId, ["horses"]);
    const [item] = (await memory(ctx)).remembered;
    await rejectItem({ ctx, input: { id: item?.id ?? "" } }, memoryKinds.themes);
    await conversation.removeMessage({ ctx, input: { messageId } });
    expect((await memory(ctx)).remembered).toMatchObject([{ state: "rejected" }]);
  });
});
