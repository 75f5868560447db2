import {
  readAsActor,
  userConversationContinuity as continuities,
  userConversationMessages as messages,
  userConversations as conversations,
  userCrisisFlagEvents as events,
  userCrisisFlags as flags,
} from "@companion/db";
import { createTestDatabase } from "@companion/db/testing";
import * as safety from "@companion/safety";
import { resourcesFor } from "@companion/safety/resources";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import type { ServiceContext } from "../../context.ts";
import { openTestServices, type TestServices } from "../../testing/index.ts";
import { create } from "../create.ts";
import { end } from "../end.ts";
import { editMessage } from "../message/edit.ts";
import { send, sendInput } from "./send.ts";

vi.mock("@companion/safety", { spy: true });

let statements = 0;
let now = new Date("2026-03-01T10:00:00Z");
let services: TestServices;

beforeAll(async () => {
  const { url } = await createTestDatabase();
  const onStatement = () => {
    statements += 1;
  };
  services = openTestServices({ url, onStatement, now: () => now });
});
afterEach(() => {
  vi.mocked(safety.screen).mockReset();
  now = new Date("2026-03-01T10:00:00Z");
});
afterAll(() => services.close());

let sent = 0;
const say = (
  ctx: ServiceContext,
  given: Partial<z.input<typeof sendInput>> & { conversationId: string; content: string },
) => {
  sent += 1;
  return send({ ctx, input: sendInput.parse({ clientMessageId: `m${sent}`, ...given }) });
};

const inConversation = async (about = {}) => {
  const ctx = await services.member(about);
  const { id: conversationId } = await create({ ctx, input: {} });
  return { ctx, conversationId };
};

/** All that a member's conversation holds. */
const stored = (ctx: ServiceContext) =>
  readAsActor(services.database.app, ctx.actor, async (tx) => {
    const [all, [conversation], [continuity], raised, noted] = await Promise.all([
      tx.db.select().from(messages).orderBy(messages.id).execute(),
      tx.db.select().from(conversations).execute(),
      tx.db.select().from(continuities).execute(),
      tx.db.select().from(flags).orderBy(flags.id).execute(),
      tx.db.select().from(events).orderBy(events.id).execute(),
    ]);
    return { messages: all, conversation, continuity, flags: raised, events: noted };
  });

const low = "I wish I was dead";
const moderate = "I want to kill myself";
const high = "I have thoughts of suicide and I have a plan";
const imminent = "I am going to end my life tonight";

describe("sending a message", () => {
  it("stores it with its screening, the counters, the session and one extraction job", async () => {
    const { ctx, conversationId } = await inConversation();
    const before = await services.jobs.pendingJobs();
    const result = await say(ctx, {
      conversationId,
      content: "My sister Anna called today.",
      mood: 4,
    });
    expect(result).toMatchObject({
      message: { role: "user", content: "My sister Anna called today.", mood: 4 },
      riskLevel: 0,
      flag: null,
      resources: [],
      safetyResponse: null,
      duplicate: false,
    });
    const after = await stored(ctx);
    expect(after.messages).toMatchObject([
      { id: result.message.id, screening: "floor_only", detectorVersion: safety.DETECTOR_VERSION },
    ]);
    expect(after.conversation).toMatchObject({
      messageCount: 1,
      title: "My sister Anna called today.",
      lastMessageAt: now,
      updatedAt: now,
    });
    expect(after.continuity).toMatchObject({ lastMessageCount: 1, lastActivityAt: now });
    expect((await services.jobs.pendingJobs()).created).toBe(before.created + 1);
  });

  it("takes six statements, begin and commit included", async () => {
    const { ctx, conversationId } = await inConversation();
    const before = statements;
    await say(ctx, { conversationId, content: "I slept badly" });
    expect(statements - before).toBe(6);
  });

  it("counts the minutes of a session, but not the hours between two", async () => {
    const { ctx, conversationId } = await inConversation();
    for (const minute of [0.5, 1, 1.5, 2.5, 10, 10 * 60, 10 * 60 + 5]) {
      now = new Date(Date.parse("2026-03-01T10:00:00Z") + minute * 60_000);
      await say(ctx, { conversationId, content: "and then" });
    }
    expect((await stored(ctx)).continuity).toMatchObject({
      sessionMinutes: 15,
      lastMessageCount: 7,
      phase: "exploring",
    });
  });

  it("refuses a conversation that is another member's, unknown, or ended, and stores nothing", async () => {
    const { conversationId } = await inConversation();
    const own = await inConversation();
    const content = "I am going to end my life tonight";
    const unknown = "018f0000-0000-7000-8000-000000000000";
    for (const id of [conversationId, unknown]) {
      await expect(say(own.ctx, { conversationId: id, content })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await end({ ctx: own.ctx, input: { conversationId: own.conversationId } });
    await expect(
      say(own.ctx, { conversationId: own.conversationId, content }),
    ).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Start a new one"),
    });
    const { messages: none, flags: noFlags, conversation } = await stored(own.ctx);
    expect([none, noFlags, conversation?.messageCount]).toEqual([[], [], 0]);
  });

  it("stores nothing when it cannot be screened", async () => {
    const { ctx, conversationId } = await inConversation();
    const before = await services.jobs.pendingJobs();
    vi.mocked(safety.screen).mockImplementationOnce(() => {
      throw new Error("a rule failed");
    });
    await expect(say(ctx, { conversationId, content: "hello" })).rejects.toMatchObject({
      code: "unavailable",
    });
    expect((await stored(ctx)).messages).toEqual([]);
    expect(await services.jobs.pendingJobs()).toEqual(before);
  });
});

describe("sending a message again", () => {
  it.each([["I slept badly"], [imminent]])(
    "stores it once and gives the first result, when twenty arrive at once: %s",
    async (content) => {
      const { ctx, conversationId } = await inConversation({ country: "GB" });
      const before = await services.jobs.pendingJobs();
      const input = { conversationId, content, clientMessageId: "the one" };
      const results = await Promise.all(Array.from({ length: 20 }, () => say(ctx, input)));
      const [first] = results.filter(({ duplicate }) => !duplicate);
      expect(results.filter(({ duplicate }) => duplicate)).toHaveLength(19);
      for (const result of results)
        expect(result).toEqual({ ...first, duplicate: result.duplicate });
      const { messages: all, conversation, events: noted } = await stored(ctx);
      const answered = first?.safetyResponse === null ? 1 : 2;
      expect(all).toHaveLength(answered);
      expect(conversation?.messageCount).toBe(answered);
      expect(noted).toHaveLength(answered - 1);
      expect((await services.jobs.pendingJobs()).created).toBe(before.created + 1);
    },
  );

  it("gives the first result even when the conversation has ended since", async () => {
    const { ctx, conversationId } = await inConversation();
    const input = { conversationId, content: "good night", clientMessageId: "last" };
    const first = await say(ctx, input);
    await end({ ctx, input: { conversationId } });
    expect(await say(ctx, input)).toEqual({ ...first, duplicate: true });
  });

  it("refuses other words under its client id, whose flag would be lost, and stores nothing", async () => {
    const { ctx, conversationId } = await inConversation();
    const input = { conversationId, clientMessageId: "same" };
    await say(ctx, { ...input, content: "hello" });
    const before = await stored(ctx);
    await expect(say(ctx, { ...input, content: imminent })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("another message"),
    });
    expect(await stored(ctx)).toEqual(before);
  });

  it("knows its words again, whatever they are made of, and also after an edit", async () => {
    const { ctx, conversationId } = await inConversation();
    const half = fc.constantFrom("\uD83D", "\uDE00", " ", "\u200B", "e\u0301", "\r\n");
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.oneof(half, fc.string()), maxLength: 20 }),
        async (odd) => {
          sent += 1;
          const content = `a${odd.replaceAll("\0", "")}b`;
          const input = { conversationId, content, clientMessageId: `odd ${sent}` };
          const { message } = await say(ctx, input);
          expect(await say(ctx, input)).toMatchObject({ message, duplicate: true });
          await editMessage({ ctx, input: { messageId: message.id, content: "never mind" } });
          const again = { message: { id: message.id }, duplicate: true };
          expect(await say(ctx, input)).toMatchObject(again);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("refuses a client id of another conversation", async () => {
    const { ctx, conversationId } = await inConversation();
    const other = await create({ ctx, input: {} });
    const input = { content: "hello", clientMessageId: "same" };
    await say(ctx, { ...input, conversationId });
    await expect(say(ctx, { ...input, conversationId: other.id })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("a message that speaks of danger", () => {
  it("is answered at once with reviewed text and the country's resources when it is acute", async () => {
    const { ctx, conversationId } = await inConversation({ country: "GB", region: "GB-SCT" });
    const result = await say(ctx, { conversationId, content: imminent });
    const resources = resourcesFor({ country: "GB", locale: "en", topic: "suicide" });
    expect(result).toMatchObject({
      riskLevel: 5,
      flag: { category: "suicide", severity: "imminent", status: "open" },
      resources,
      safetyResponse: { role: "assistant", inReplyTo: result.message.id },
    });
    const after = await stored(ctx);
    expect(after.flags).toMatchObject([
      {
        messageId: result.message.id,
        jurisdiction: "GB-SCT",
        dueAt: new Date(now.getTime() + 5 * 60_000),
        referralIssuedAt: now,
      },
    ]);
    expect(after.messages.map(({ role }) => role)).toEqual(["user", "assistant"]);
    expect(after.conversation).toMatchObject({ messageCount: 2, title: null });
  });

  it("keeps of the message only where it stands, never its words", async () => {
    const { ctx, conversationId } = await inConversation();
    const { message } = await say(ctx, { conversationId, content: `To Quillon: ${imminent}` });
    const { flags: raised, events: noted } = await stored(ctx);
    expect(JSON.stringify([raised, noted])).not.toContain("Quillon");
    for (const { messageId, start, end: until } of raised[0]?.evidence ?? []) {
      expect(messageId).toBe(message.id);
      expect(message.content.slice(start, until).trim()).not.toBe("");
    }
  });

  it("joins the unresolved flag of its conversation and category, and can only raise it", async () => {
    const ranked = [low, moderate, high, imminent];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ rank: fc.nat(3), minutes: fc.nat(100) }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (said) => {
          const { ctx, conversationId } = await inConversation();
          let highest = -1;
          let due = Number.POSITIVE_INFINITY;
          for (const { rank, minutes } of said) {
            now = new Date(now.getTime() + minutes * 60_000);
            highest = Math.max(highest, rank);
            const within = [72 * 60, 24 * 60, 30, 5][rank] ?? 0;
            due = Math.min(due, now.getTime() + within * 60_000);
            const { flag } = await say(ctx, { conversationId, content: ranked[rank] ?? low });
            expect(flag?.severity).toBe(["low", "moderate", "high", "imminent"][highest]);
          }
          const { flags: raised, events: noted } = await stored(ctx);
          expect(raised).toHaveLength(1);
          expect(raised[0]).toMatchObject({ dueAt: new Date(due), version: said.length });
          expect(new Set(raised[0]?.evidence.map(({ messageId }) => messageId)).size).toBe(
            said.length,
          );
          expect(noted.map(({ from }) => from)).toEqual([null, ...said.slice(1).map(() => "open")]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("raises a flag of its own per category and per conversation", async () => {
    const { ctx, conversationId } = await inConversation();
    const other = await create({ ctx, input: {} });
    await say(ctx, { conversationId, content: moderate });
    await say(ctx, { conversationId, content: "I cut myself last night" });
    await say(ctx, { conversationId: other.id, content: moderate });
    expect((await stored(ctx)).flags.map(({ category }) => category)).toEqual([
      "suicide",
      "self_harm",
      "suicide",
    ]);
  });

  it("keeps the newest hundred pieces of evidence", async () => {
    const { ctx, conversationId } = await inConversation();
    let last = "";
    for (let index = 0; index < 105; index += 1) {
      last = (await say(ctx, { conversationId, content: low })).message.id;
    }
    const evidence = (await stored(ctx)).flags[0]?.evidence ?? [];
    expect(evidence).toHaveLength(100);
    expect(evidence.at(-1)?.messageId).toBe(last);
  });
});
