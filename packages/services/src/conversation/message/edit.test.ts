import { readAsActor, userCrisisFlags as flags } from "@companion/db";
import { createTestDatabase } from "@companion/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extractFromMessage } from "../../jobs/extraction.ts";
import { openTestServices, type TestServices } from "../../testing/index.ts";
import * as conversation from "../index.ts";
import { asWorker, create, learn, memory, send } from "../testing/speaker.ts";

let services: TestServices;
beforeAll(async () => {
  const { url } = await createTestDatabase();
  services = openTestServices({ url });
});
afterAll(() => services.close());

describe("editing a message", () => {
  it("supersedes what stood on the old words alone, and learns what the new ones say", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const { id: messageId } = await send(ctx, conversationId, "My sister Anna helps me a lot.");
    await extractFromMessage({ ctx: asWorker(ctx), input: { messageId } });
    const waiting = (await services.jobs.pendingJobs()).created;
    const { message } = await conversation.editMessage({
      ctx,
      input: { messageId, content: "My brother Ben helps me a lot." },
    });
    expect(message).toMatchObject({ content: "My brother Ben helps me a lot." });
    expect(message.editedAt).toEqual(message.updatedAt);
    expect((await memory(ctx)).remembered.map(({ state }) => state)).toEqual(["superseded"]);
    expect((await memory(ctx)).standsOn).toEqual([]);
    expect((await services.jobs.pendingJobs()).created).toBe(waiting + 1);
    await extractFromMessage({ ctx: asWorker(ctx), input: { messageId } });
    const live = (await memory(ctx)).remembered.filter(({ state }) => state === "stated");
    expect(live).toMatchObject([{ summary: expect.stringContaining("Ben") }]);
  });

  it("wins over an extraction that has read the old words", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const { id: messageId } = await send(ctx, conversationId, "grief");
    await conversation.editMessage({ ctx, input: { messageId, content: "never mind" } });
    expect(await learn(ctx, messageId, ["grief"])).toEqual({ created: 0, merged: 0, skipped: 1 });
    expect((await memory(ctx)).remembered).toEqual([]);
  });

  it("never lowers what was found in it", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const sent = await send(ctx, conversationId, "I am going to end my life tonight");
    const raised = () =>
      readAsActor(ctx.database.app, ctx.actor, (tx) => tx.db.select().from(flags).execute());
    const before = await raised();
    const edited = await conversation.editMessage({
      ctx,
      input: { messageId: sent.id, content: "I slept badly" },
    });
    expect(edited).toMatchObject({ flag: null, message: { riskLevel: sent.riskLevel } });
    expect(await raised()).toEqual(before);
  });

  it("raises what the new words call for, and answers acute danger with reviewed text", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const sent = await send(ctx, conversationId, "I slept badly");
    const { flag, resources, safetyResponse } = await conversation.editMessage({
      ctx,
      input: { messageId: sent.id, content: "I am going to end my life tonight" },
    });
    expect(flag).toMatchObject({ severity: "imminent" });
    expect(resources.length).toBeGreaterThan(0);
    expect(safetyResponse).toMatchObject({ role: "assistant", inReplyTo: sent.id });
    const { messageCount, title } = await conversation.get({ ctx, input: { conversationId } });
    expect({ messageCount, title }).toEqual({ messageCount: 2, title: null });
  });

  it("is for the member's own words, as they were seen", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const danger = await send(ctx, conversationId, "I am going to end my life tonight");
    const { items: all } = await conversation.messagesOf({
      ctx,
      input: { conversationId, limit: 20 },
    });
    const reply = all.find(({ role }) => role === "assistant");
    await expect(
      conversation.editMessage({ ctx, input: { messageId: reply?.id ?? "", content: "No" } }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      conversation.editMessage({
        ctx,
        input: { messageId: danger.id, content: "No", expectedUpdatedAt: new Date(0) },
      }),
    ).rejects.toMatchObject({ code: "stale_version" });
  });
});
