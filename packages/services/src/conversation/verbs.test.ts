import { memoryKinds } from "@companion/db";
import { createTestDatabase } from "@companion/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../context.ts";
import { createItems } from "../memory/create.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import * as conversation from "./index.ts";
import { create, send } from "./testing/speaker.ts";

let services: TestServices;
beforeAll(async () => {
  const { url } = await createTestDatabase();
  services = openTestServices({ url });
});
afterAll(() => services.close());

const theme = async (ctx: ServiceContext, name: string): Promise<string> => {
  const [item] = await createItems({ ctx, input: [{ name }] }, memoryKinds.themes);
  return item?.id ?? "";
};

describe("creating", () => {
  it("with one clientId, twice at once, makes one conversation", async () => {
    const ctx = await services.member();
    const input = conversation.createInput.parse({ clientId: "one", title: "Evening" });
    const [a, b] = await Promise.all([
      conversation.create({ ctx, input }),
      conversation.create({ ctx, input }),
    ]);
    expect(b).toEqual(a);
    expect((await conversation.list({ ctx, input: { limit: 20 } })).items).toHaveLength(1);
  });
});

describe("changing a conversation", () => {
  it.each([
    ["its title and description", "rename", { title: "Evening", description: "After work" }],
    ["its moods", "setMood", { moodAtStart: 3, moodAtEnd: 7 }],
  ] as const)("sets %s, unless somebody changed it meanwhile", async (_, verb, change) => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const { updatedAt } = await conversation.get({ ctx, input: { conversationId } });
    const call = (expectedUpdatedAt?: Date) => {
      const input = { conversationId, expectedUpdatedAt, ...change };
      switch (verb) {
        case "rename":
          return conversation.rename({ ctx, input: conversation.renameInput.parse(input) });
        case "setMood":
          return conversation.setMood({ ctx, input: conversation.setMoodInput.parse(input) });
        default:
          return verb satisfies never;
      }
    };
    expect(await call(updatedAt)).toMatchObject(change);
    await expect(call(new Date(0))).rejects.toMatchObject({ code: "stale_version" });
    expect(await conversation.get({ ctx, input: { conversationId } })).toMatchObject(change);
  });

  it("archives it, so that it takes no messages, and brings it back as it was", async () => {
    const ctx = await services.member();
    const input = { conversationId: await create(ctx) };
    expect(await conversation.archive({ ctx, input })).toMatchObject({ status: "archived" });
    await expect(send(ctx, input.conversationId, "hello")).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await conversation.unarchive({ ctx, input })).toMatchObject({ status: "active" });
    await send(ctx, input.conversationId, "hello");
    await conversation.end({ ctx, input });
    await conversation.archive({ ctx, input });
    expect(await conversation.unarchive({ ctx, input })).toMatchObject({ status: "ended" });
    expect(await conversation.unarchive({ ctx, input })).toMatchObject({ status: "ended" });
  });

  it("names its themes, each once, of the memory's own", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const [grief, work] = [await theme(ctx, "grief"), await theme(ctx, "work")];
    const tag = (itemId: string) =>
      conversation.tagTheme({ ctx, input: { conversationId, itemId } });
    await tag(grief);
    await tag(work);
    expect((await tag(grief)).map(({ itemId }) => itemId)).toEqual([grief, work]);
    const untagged = await conversation.untagTheme({
      ctx,
      input: { conversationId, itemId: grief },
    });
    expect(untagged).toMatchObject([{ itemId: work, summary: expect.stringContaining("work") }]);
    expect(await conversation.themesOf({ ctx, input: { conversationId } })).toEqual(untagged);
    const [goal] = await createItems({ ctx, input: [{ title: "Swim" }] }, memoryKinds.goals);
    await expect(tag(goal?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  });

  it("summarizes it by what was said, and keeps that", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    await send(ctx, conversationId, "I slept badly");
    await send(ctx, conversationId, "I am going to end my life tonight");
    const summary = await conversation.summarize({ ctx, input: { conversationId } });
    expect(summary).toMatchObject({
      focus: "I slept badly",
      messages: { member: 2, companion: 1 },
      text: expect.stringContaining("2 messages of the member, 1 of the companion"),
    });
    const { contextSummary } = await conversation.get({ ctx, input: { conversationId } });
    expect(contextSummary).toBe(summary.text);
  });
});

describe("a message", () => {
  it("is marked with a note, and the mark taken away", async () => {
    const ctx = await services.member();
    const { id: messageId } = await send(ctx, await create(ctx), "hello");
    const mark = (given: object) =>
      conversation.flagMessage({
        ctx,
        input: conversation.flagMessageInput.parse({ messageId, ...given }),
      });
    expect(await mark({ flagged: true, note: "ask about this" })).toMatchObject({
      flagged: true,
      flagNote: "ask about this",
    });
    expect(await mark({ flagged: false })).toMatchObject({ flagged: false, flagNote: null });
  });
});

describe("the member's own crisis flags", () => {
  it("come page by page, the newest first, each with whom to turn to", async () => {
    const ctx = await services.member({ country: "GB" });
    const raised: (string | undefined)[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { id } = await send(ctx, await create(ctx), "I want to kill myself");
      raised.unshift(id);
    }
    const first = await conversation.crisisFlags({ ctx, input: { limit: 2 } });
    const second = await conversation.crisisFlags({
      ctx,
      input: { limit: 2, cursor: first.nextCursor },
    });
    expect(second.nextCursor).toBeNull();
    const all = [...first.items, ...second.items];
    expect(all.map(({ messageId }) => messageId)).toEqual(raised);
    for (const { resources } of all) expect(resources.length).toBeGreaterThan(0);
  });
});

describe("another member", () => {
  it("is told by every verb that there is no such thing, and nothing changes", async () => {
    const owner = await services.member();
    const conversationId = await create(owner);
    const { id: messageId } = await send(owner, conversationId, "only for me");
    const itemId = await theme(owner, "grief");
    const state = () =>
      Promise.all([
        conversation.get({ ctx: owner, input: { conversationId } }),
        conversation.messagesOf({ ctx: owner, input: { conversationId, limit: 20 } }),
      ]);
    const before = await state();
    const ctx = await services.member();
    const input = { conversationId };
    const mine = await create(ctx);
    const calls = [
      conversation.rename({ ctx, input: { ...input, title: "mine" } }),
      conversation.setMood({ ctx, input: { ...input, moodAtEnd: 1 } }),
      conversation.archive({ ctx, input }),
      conversation.unarchive({ ctx, input }),
      conversation.summarize({ ctx, input }),
      conversation.remove({ ctx, input }),
      conversation.endSession({ ctx, input }),
      conversation.upsertContinuity({ ctx, input: { ...input, phase: "closing" } }),
      conversation.themesOf({ ctx, input }),
      conversation.tagTheme({ ctx, input: { ...input, itemId } }),
      conversation.tagTheme({ ctx, input: { conversationId: mine, itemId } }),
      conversation.untagTheme({ ctx, input: { ...input, itemId } }),
      conversation.flagMessage({ ctx, input: { messageId, flagged: true } }),
      conversation.editMessage({ ctx, input: { messageId, content: "mine" } }),
      conversation.removeMessage({ ctx, input: { messageId } }),
    ];
    for (const result of await Promise.allSettled(calls)) {
      expect(result).toMatchObject({ status: "rejected", reason: { code: "not_found" } });
    }
    expect(await state()).toEqual(before);
  });
});
