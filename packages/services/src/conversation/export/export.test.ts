import { createTestDatabase } from "@companion/db/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../../context.ts";
import { openTestServices, type TestServices } from "../../testing/index.ts";
import { messagesInput, messagesOf } from "../messages.ts";
import { create, send } from "../testing/speaker.ts";
import { exportConversations, type ExportedConversation, exportInput } from "./export.ts";
import { escapeMarkdown } from "./markdown.ts";

let services: TestServices;
beforeAll(async () => {
  const { url } = await createTestDatabase();
  services = openTestServices({ url });
});
afterAll(() => services.close());

/** All pages of an export. */
const pagesOf = async (ctx: ServiceContext, given: Partial<typeof exportInput._input>) => {
  const pages = [];
  let cursor: string | null = null;
  do {
    const input = exportInput.parse({ format: "json", ...given, cursor });
    const page = await exportConversations({ ctx, input });
    pages.push(page);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return pages;
};

const jsonOf = async (ctx: ServiceContext, given = {}) =>
  (await pagesOf(ctx, { ...given, format: "json" })).flatMap((page): ExportedConversation[] =>
    page.format === "json" ? page.items : [],
  );

const markdownOf = async (ctx: ServiceContext, given = {}) =>
  (await pagesOf(ctx, { ...given, format: "markdown" }))
    .map((page) => (page.format === "markdown" ? page.text : ""))
    .join("");

describe("an export", () => {
  it("holds every conversation and message once, in order, whatever the size of its pages", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 6 }),
        async (sizes, limit) => {
          const ctx = await services.member();
          const expected: { id: string; said: string[] }[] = [];
          for (const size of sizes) {
            const id = await create(ctx);
            const said: string[] = [];
            for (let n = 0; n < size; n += 1) said.push((await send(ctx, id, `word ${n}`)).id);
            expected.push({ id, said });
          }
          const exported = await jsonOf(ctx, { limit });
          const whole = new Map<string, string[]>();
          for (const { conversation, messages } of exported) {
            const ids = messages.map((message) => message.id);
            whole.set(conversation.id, [...(whole.get(conversation.id) ?? []), ...ids]);
          }
          expect([...whole].map(([id, said]) => ({ id, said }))).toEqual(expected);
          expect(Math.max(...exported.map(({ messages }) => messages.length))).toBeLessThanOrEqual(
            limit,
          );
          expect(await markdownOf(ctx, { limit })).toBe(await markdownOf(ctx, { limit: 500 }));
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it("of one conversation holds that one, as its messages are", async () => {
    const ctx = await services.member();
    const [one, two] = [await create(ctx), await create(ctx)];
    for (const text of ["a", "b", "c"]) await send(ctx, one, text);
    await send(ctx, two, "other");
    const [exported, ...others] = await jsonOf(ctx, { conversationId: one });
    expect(others).toEqual([]);
    const input = messagesInput.parse({ conversationId: one });
    const { items } = await messagesOf({ ctx, input });
    expect(exported?.messages).toEqual(items.toReversed());
  });

  it("has nothing of another member's, and refuses a cursor that no page gave", async () => {
    const conversationId = await create(await services.member());
    const ctx = await services.member();
    await expect(jsonOf(ctx, { conversationId })).rejects.toMatchObject({ code: "not_found" });
    expect(await jsonOf(ctx)).toEqual([]);
    const input = exportInput.parse({ format: "json", cursor: "bm9uZQ" });
    await expect(exportConversations({ ctx, input })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("an export to Markdown", () => {
  it("says who said what and when, under the conversation's title", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    await send(ctx, conversationId, "First *line*\n# no heading");
    const text = await markdownOf(ctx, { conversationId });
    expect(text.split("\n").slice(0, 1)).toEqual(["# First \\*line\\*"]);
    expect(text).toMatch(
      /\*\*You\*\* · \d{4}-\d\d-\d\d \d\d:\d\d UTC\n\n> First \\\*line\\\*\n> \\# no heading\n/u,
    );
  });

  it("keeps every line of a message within its quotation, and loses no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/\\([\\`*_{}[\]<>&#|~!])/gu, "$1")).toBe(text);
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[<&`*]/u);
      }),
    );
  });
});
