import { userConversationMessages as messages, withActor } from "@companion/db";
import { createTestDatabase } from "@companion/db/testing";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../../context.ts";
import { openTestServices, type TestServices } from "../../testing/index.ts";
import { getContinuity } from "../continuity/get.ts";
import { create, send } from "../testing/speaker.ts";
import { marks, segmentsOf } from "./segments.ts";
import { search, searchInput } from "./search.ts";

let statements = 0;
let services: TestServices;
beforeAll(async () => {
  const { url } = await createTestDatabase();
  const onStatement = () => {
    statements += 1;
  };
  services = openTestServices({ url, onStatement });
});
afterAll(() => services.close());

const find = (ctx: ServiceContext, q: string, given = {}) =>
  search({ ctx, input: searchInput.parse({ q, ...given }) });

const speaker = async (locale: string, ...contents: string[]) => {
  const ctx: ServiceContext = { ...(await services.member({ locale })), locale };
  const conversationId = await create(ctx);
  const said: string[] = [];
  for (const content of contents) said.push((await send(ctx, conversationId, content)).id);
  return { ctx, conversationId, said };
};

describe("searching messages", () => {
  it.each([
    { locale: "en", content: "I was running along the river", q: "runs", match: "running" },
    { locale: "en", content: "We met in a café", q: "cafe", match: "café" },
    { locale: "de", content: "Die Prüfungen machen mir Angst", q: "prufung", match: "Prüfungen" },
    { locale: "es", content: "Escribí dos canciones", q: "canción", match: "canciones" },
    { locale: "fr", content: "Mes études me fatiguent", q: "etude", match: "études" },
    { locale: "pt", content: "As noites são difíceis", q: "dificeis", match: "difíceis" },
    { locale: "sv", content: "Jag är så trött", q: "trott", match: "trött" },
  ])("finds in $locale «$content» by $q", async ({ locale, content, q, match }) => {
    const { ctx, said } = await speaker(locale, content, "xyz");
    const hits = await find(ctx, q);
    expect(hits.map(({ id }) => id)).toEqual([said[0]]);
    const matched = hits[0]?.segments.filter(({ isMatch }) => isMatch).map(({ text }) => text);
    expect(matched).toEqual([match]);
  });

  it("wants any of the words, and puts what holds more of them first", async () => {
    const { ctx, said } = await speaker(
      "en",
      "The dog barked",
      "My mother has a dog and a garden",
      "Nothing of the kind",
    );
    const hits = await find(ctx, "mother garden dog");
    expect(hits.map(({ id }) => id)).toEqual([said[1], said[0]]);
    expect(await find(ctx, "the of and")).toEqual([]);
  });

  it("names the conversation and the messages around a hit, in one statement", async () => {
    const { ctx, conversationId, said } = await speaker("en", "first", "a lantern", "third");
    const before = statements;
    const [hit] = await find(ctx, "lantern");
    const took = statements - before;
    await getContinuity({ ctx, input: { conversationId } });
    // As many as a read by key, whose transaction is opened and closed alike.
    expect(took).toBe(statements - before - took);
    expect(hit).toMatchObject({
      conversationId,
      conversationTitle: "first",
      previousId: said[0],
      nextId: said[2],
    });
    const [edge] = await find(ctx, "first");
    expect(edge).toMatchObject({ previousId: null, nextId: said[1] });
  });

  it("looks at the words of the one that is asked for, and at the member's own messages only", async () => {
    const { ctx, said } = await speaker("en", "I am going to end my life tonight");
    const other = await speaker("en", "tonight I sing");
    const roles = async (role?: string) =>
      (await find(ctx, "tonight emergency safe", { role })).map((hit) => hit.role);
    expect(new Set(await roles())).toEqual(new Set(["user", "assistant"]));
    expect(await roles("user")).toEqual(["user"]);
    expect((await find(other.ctx, "tonight")).map(({ id }) => id)).toEqual(other.said);
    expect(said).not.toContain(other.said[0]);
  });

  it("takes any words for words, and never for a query language", async () => {
    const { ctx, said } = await speaker("en", "a lantern");
    const operators = fc.string({ unit: fc.constantFrom(..."'\\\"&|!():*<->/.%_ a".split("")) });
    const q = fc.oneof(operators, fc.string({ unit: "grapheme" }));
    await fc.assert(
      fc.asyncProperty(q, async (noise) => {
        const asked = `lantern ${noise.replaceAll("\0", "")}`;
        expect((await find(ctx, asked)).map(({ id }) => id)).toEqual(said);
      }),
      { numRuns: 200 },
    );
  });

  it("gives excerpts as plain text, whatever the message holds", async () => {
    const { ctx, conversationId, said } = await speaker("en", "placeholder");
    const [id = ""] = said;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 60 }), async (noise) => {
        const content = `${noise.replaceAll("\0", "")} ${marks.start}lantern <b>${marks.stop} & more`;
        await withActor(ctx.database.app, ctx.actor, (tx) =>
          tx.db.update(messages).set({ content }).where(eq(messages.id, id)).execute(),
        );
        const [hit] = await find(ctx, "lantern");
        expect(hit?.conversationId).toBe(conversationId);
        const text = hit?.segments.map((segment) => segment.text).join("") ?? "";
        expect(text).not.toMatch(/[\uE000\uE001]/u);
        expect(hit?.segments).toContainEqual({ text: "lantern", isMatch: true });
      }),
      { numRuns: 30 },
    );
  });
});

describe("the pieces of an excerpt", () => {
  it("are its text and what was marked in it, in order", () => {
    const piece = fc.record({
      text: fc.string({ minLength: 1 }).filter((text) => !/[\uE000\uE001]/u.test(text)),
      isMatch: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const marked = pieces
          .map(({ text, isMatch }) => (isMatch ? `${marks.start}${text}${marks.stop}` : text))
          .join("");
        const found = segmentsOf(marked);
        const textOf = (list: typeof pieces) => list.map(({ text }) => text).join("");
        expect(textOf(found)).toBe(textOf(pieces));
        const matches = (list: typeof pieces) => list.filter(({ isMatch }) => isMatch);
        expect(matches(found)).toEqual(matches(pieces));
      }),
    );
  });
});
