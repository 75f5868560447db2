import { createTestDatabase } from "@companion/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../context.ts";
import { extractFromMessage } from "../jobs/extraction.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import * as conversation from "./index.ts";

let now = new Date("2026-03-01T10:00:00Z");
let services: TestServices;

beforeAll(async () => {
  const { url } = await createTestDatabase();
  services = openTestServices({ url, now: () => now });
});
afterAll(() => services.close());

const create = (ctx: ServiceContext, input = {}) => conversation.create({ ctx, input });

/** Says something and has it remembered. */
const say = async (
  ctx: ServiceContext,
  conversationId: string,
  { content, mood }: { content: string; mood?: number },
) => {
  const input = { conversationId, content, clientMessageId: crypto.randomUUID(), mood };
  const { message } = await conversation.send({ ctx, input: conversation.sendInput.parse(input) });
  await extractFromMessage({
    ctx: { ...ctx, actor: { type: "service", service: "worker", userId: ctx.actor.userId } },
    input: { messageId: message.id },
  });
  return message;
};

/** How a call ended. */
const outcome = (call: Promise<unknown>): Promise<{ reason: unknown }> =>
  call.then(
    () => ({ reason: null }),
    (reason: unknown) => ({ reason }),
  );

/** Every page, in order. */
const pages = async <Item>(
  page: (cursor: string | null) => Promise<{ items: Item[]; nextCursor: string | null }>,
): Promise<Item[]> => {
  const all: Item[] = [];
  let cursor: string | null = null;
  do {
    const { items, nextCursor } = await page(cursor);
    all.push(...items);
    cursor = nextCursor;
  } while (cursor !== null);
  return all;
};

describe("a member's conversations", () => {
  it("are listed page by page, the last active first, each once", async () => {
    const ctx = await services.member();
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) ids.push((await create(ctx)).id);
    now = new Date(now.getTime() + 1000);
    await say(ctx, ids[3] ?? "", { content: "hello again" });
    await conversation.end({ ctx, input: { conversationId: ids[5] ?? "" } });
    const listed = await pages((cursor) =>
      conversation.list({ ctx, input: conversation.listInput.parse({ limit: 2, cursor }) }),
    );
    expect(new Set(listed.slice(0, 2).map(({ id }) => id))).toEqual(new Set([ids[3], ids[5]]));
    expect(listed.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const input = conversation.listInput.parse({ status: "ended" });
    expect((await conversation.list({ ctx, input })).items.map(({ id }) => id)).toEqual([ids[5]]);
  });

  it("give their messages page by page, the newest first, each once, in one statement", async () => {
    const ctx = await services.member();
    const { id: conversationId } = await create(ctx);
    const page = (cursor: string | null) =>
      conversation.messagesOf({
        ctx,
        input: conversation.messagesInput.parse({ conversationId, limit: 3, cursor }),
      });
    expect(await page(null)).toEqual({ items: [], nextCursor: null });
    const said: string[] = [];
    for (let index = 0; index < 8; index += 1) {
      said.unshift((await say(ctx, conversationId, { content: `message ${index}` })).id);
    }
    expect((await pages(page)).map(({ id }) => id)).toEqual(said);
  });

  it("are nobody else's: another member is told that there is none", async () => {
    const { id: conversationId } = await create(await services.member());
    const ctx = await services.member();
    const input = { conversationId };
    const calls = [
      conversation.get({ ctx, input }),
      conversation.getContinuity({ ctx, input }),
      conversation.end({ ctx, input }),
      conversation.messagesOf({ ctx, input: conversation.messagesInput.parse(input) }),
    ];
    for (const { reason } of await Promise.all(calls.map(outcome))) {
      expect(reason).toMatchObject({ code: "not_found" });
    }
    expect((await conversation.list({ ctx, input: { limit: 20 } })).items).toEqual([]);
  });

  it("say where they stand", async () => {
    const ctx = await services.member();
    const { id: conversationId } = await create(ctx, { title: "Evening", moodAtStart: 3 });
    const found = await conversation.get({ ctx, input: { conversationId } });
    expect(found).toMatchObject({ title: "Evening", moodAtStart: 3, status: "active" });
    const continuity = await conversation.getContinuity({ ctx, input: { conversationId } });
    expect(found.continuity).toEqual(continuity);
    expect(continuity).toMatchObject({ phase: "opening", lastMessageCount: 0 });
  });
});

describe("the next session", () => {
  it("has nothing to pick up when it is the first", async () => {
    const ctx = await services.member();
    expect((await create(ctx)).opening).toBeNull();
    expect(await conversation.resume({ ctx, input: {} })).toBeNull();
  });

  it.each([["was ended"], ["just stopped"]])(
    "opens with what the last one left, when that %s",
    async (how) => {
      const ctx = await services.member();
      const first = await create(ctx);
      await say(ctx, first.id, { content: "My sister Anna helps me a lot.", mood: 3 });
      await say(ctx, first.id, {
        content: "My sister Anna visited. I want to learn to swim.",
        mood: 5,
      });
      if (how === "was ended") {
        await conversation.end({ ctx, input: { conversationId: first.id, moodAtEnd: 6 } });
      }
      now = new Date(now.getTime() + 3.5 * 24 * 60 * 60 * 1000);
      const { opening, id } = await create(ctx);
      expect(opening).toMatchObject({
        conversationId: first.id,
        daysSince: 3,
        focus: expect.stringContaining("Anna"),
        emotionalState: `mood 3/10 at the start, ${how === "was ended" ? 6 : 5}/10 at the end`,
        openThreads: expect.arrayContaining([expect.stringContaining("swim")]),
      });
      // The new conversation itself is not what to pick up, even once it is the most recent.
      await say(ctx, id, { content: "hello" });
      const again = await conversation.resume({ ctx, input: { conversationId: id } });
      expect(again).toEqual(opening);
    },
  );

  it("does not open with danger: what is critical is no thread to pick up", async () => {
    const ctx = await services.member();
    const { id } = await create(ctx);
    await say(ctx, id, { content: "I want to kill myself" });
    const resumed = await conversation.resume({ ctx, input: {} });
    expect(resumed).toMatchObject({ focus: null, openThreads: [] });
  });
});

describe("ending a conversation", () => {
  it("closes its session with a summary, once", async () => {
    const ctx = await services.member();
    const { id: conversationId } = await create(ctx);
    await say(ctx, conversationId, { content: "My sister Anna helps me a lot." });
    const ended = await conversation.end({ ctx, input: { conversationId, moodAtEnd: 7 } });
    expect(ended).toMatchObject({
      status: "ended",
      endedAt: now,
      moodAtEnd: 7,
      contextSummary: expect.stringMatching(/Anna[^]*7\/10/u),
    });
    now = new Date(now.getTime() + 60_000);
    expect(await conversation.end({ ctx, input: { conversationId, moodAtEnd: 2 } })).toEqual(ended);
    const { phase } = await conversation.getContinuity({ ctx, input: { conversationId } });
    expect(phase).toBe("closing");
  });
});
