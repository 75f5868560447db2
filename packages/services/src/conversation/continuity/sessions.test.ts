import { createTestDatabase } from "@companion/db/testing";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ServiceContext } from "../../context.ts";
import { contextInput, memoryContext } from "../../memory/context.ts";
import { openTestServices, type TestServices } from "../../testing/index.ts";
import * as conversation from "../index.ts";
import { create, learn, send } from "../testing/speaker.ts";

const start = Date.parse("2026-03-01T10:00:00Z");
let now = new Date(start);
const at = (minutes: number) => {
  now = new Date(start + minutes * 60_000);
};

let services: TestServices;
beforeAll(async () => {
  const { url } = await createTestDatabase();
  services = openTestServices({ url, now: () => now });
});
beforeEach(() => at(0));
afterAll(() => services.close());

const cleanup = (ctx: ServiceContext) => conversation.cleanupStale({ ctx, input: undefined });
const continuity = (ctx: ServiceContext, conversationId: string) =>
  conversation.getContinuity({ ctx, input: { conversationId } });

/** Begins a conversation about a theme. */
const talkAbout = async (ctx: ServiceContext, theme: string) => {
  const id = await create(ctx);
  const message = await send(ctx, id, theme);
  await learn(ctx, message.id, [theme]);
  return id;
};

describe("a session that fell silent", () => {
  it("is closed after 30 minutes, others are not, and it is said when to look again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(90), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 120 }),
        async (minutes, later) => {
          const ctx = await services.member();
          const spoke = new Map<string, number>();
          for (const minute of minutes) {
            at(minute);
            spoke.set(await talkAbout(ctx, `theme ${minute}`), minute);
          }
          at(Math.max(...minutes) + later);
          const minute = (now.getTime() - start) / 60_000;
          const { closed, nextAt } = await cleanup(ctx);
          const isSilent = ([, since]: [string, number]) => minute - since >= 30;
          const open = [...spoke].filter((session) => !isSilent(session));
          expect(new Set(closed)).toEqual(new Set([...spoke].filter(isSilent).map(([id]) => id)));
          const due = open.map(([, since]) => start + (since + 30) * 60_000);
          expect(nextAt).toEqual(due.length === 0 ? null : new Date(Math.min(...due)));
          expect((await cleanup(ctx)).closed).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it("keeps what it was about for the next one's context, until the member goes on with it", async () => {
    const ctx = await services.member();
    const id = await talkAbout(ctx, "the garden");
    const context = async () => (await memoryContext({ ctx, input: contextInput.parse({}) })).text;
    expect(await context()).not.toContain("Last session");
    at(31);
    await cleanup(ctx);
    expect(await continuity(ctx, id)).toMatchObject({
      phase: "closing",
      therapeuticFocus: expect.stringContaining("the garden"),
    });
    expect(await context()).toContain("Last session (today): about");
    expect(await conversation.get({ ctx, input: { conversationId: id } })).toMatchObject({
      status: "active",
    });
    // A conversation in which nobody has said anything is no session.
    await create(ctx);
    expect(await context()).toContain("Last session (today): about");
    await send(ctx, id, "and the orchard");
    expect((await continuity(ctx, id)).phase).toBe("opening");
  });
});

describe("a session", () => {
  it("is ended by its member, and its conversation stays open", async () => {
    const ctx = await services.member();
    const conversationId = await talkAbout(ctx, "the garden");
    const ended = await conversation.endSession({ ctx, input: { conversationId } });
    expect(ended).toMatchObject({
      phase: "closing",
      therapeuticFocus: expect.stringContaining("the garden"),
    });
    await send(ctx, conversationId, "one more thing");
  });

  it("takes what its client notes, and keeps what that leaves out", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    const note = (given: object) =>
      conversation.upsertContinuity({
        ctx,
        input: conversation.upsertContinuityInput.parse({ conversationId, ...given }),
      });
    await note({ phase: "deepening", therapeuticFocus: "trust", openThreads: ["the letter"] });
    const noted = await note({ emotionalState: "calmer" });
    expect(noted).toMatchObject({
      phase: "deepening",
      therapeuticFocus: "trust",
      emotionalState: "calmer",
      openThreads: ["the letter"],
    });
    expect(await note({ therapeuticFocus: null })).toMatchObject({ therapeuticFocus: null });
    expect((await continuity(ctx, conversationId)).openThreads).toEqual(["the letter"]);
  });
});
