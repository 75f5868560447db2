import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";

let test: TestApi;
beforeAll(async () => {
  test = await openTestApi();
});
afterAll(() => test.close());

const speak = async ({ client: { conversation } }: TestMember, ...contents: string[]) => {
  const { id: conversationId } = await conversation.create.mutate({ clientId: "evening" });
  const said: string[] = [];
  for (const content of contents) {
    const clientMessageId = `${conversationId.slice(-12)}-${said.length}`;
    const sent = await conversation.send.mutate({ conversationId, content, clientMessageId });
    said.push(sent.message.id);
  }
  return { conversationId, said };
};

describe("what a member may do with what was said", () => {
  it("find it, take it along, change it and remove it", async () => {
    const member = await test.signUp();
    const { conversation } = member.client;
    const { conversationId, said } = await speak(member, "A lantern in the garden", "Good night");
    const [first = "", second = ""] = said;

    const [hit] = await conversation.search.query({ q: "lanterns" });
    expect(hit).toMatchObject({ id: first, conversationId, previousId: null, nextId: second });
    expect(hit?.segments).toContainEqual({ text: "lantern", isMatch: true });

    const page = await conversation.export.query({ format: "markdown", conversationId });
    expect(page).toMatchObject({ format: "markdown", nextCursor: null });
    expect(page.format === "markdown" && page.text).toContain("> Good night");

    const edited = await conversation.editMessage.mutate({ messageId: first, content: "A lamp" });
    expect(edited).toMatchObject({ message: { content: "A lamp" }, flag: null });
    expect(await conversation.search.query({ q: "lantern" })).toEqual([]);

    const flagged = await conversation.flagMessage.mutate({ messageId: second, flagged: true });
    expect(flagged.flagged).toBe(true);
    await expect(
      conversation.removeMessage.mutate({ messageId: second, expectedUpdatedAt: new Date(0) }),
    ).rejects.toMatchObject({ data: { code: "CONFLICT", appCode: "stale_version" } });
    await conversation.removeMessage.mutate({ messageId: second });
    expect((await conversation.messages.query({ conversationId })).items).toHaveLength(1);

    await conversation.remove.mutate({ conversationId });
    await expect(conversation.get.query({ conversationId })).rejects.toMatchObject({
      data: { code: "NOT_FOUND" },
    });
  });

  it("name it, sort it and put it away", async () => {
    const member = await test.signUp();
    const { conversation, memory } = member.client;
    const { conversationId } = await speak(member, "I miss him");
    const { updatedAt } = await conversation.rename.mutate({ conversationId, title: "Missing" });
    const moods = { conversationId, moodAtStart: 3, expectedUpdatedAt: updatedAt };
    expect(await conversation.setMood.mutate(moods)).toMatchObject({ title: "Missing" });
    const theme = await memory.themes.create.mutate({ name: "grief" });
    const tag = { conversationId, itemId: theme.id };
    expect(await conversation.themes.tag.mutate(tag)).toHaveLength(1);
    expect(await conversation.themes.list.query({ conversationId })).toHaveLength(1);
    expect(await conversation.themes.untag.mutate(tag)).toEqual([]);
    const summary = await conversation.summarize.mutate({ conversationId });
    expect(summary).toMatchObject({ emotionalState: "mood 3/10", messages: { member: 1 } });
    await conversation.continuity.upsert.mutate({ conversationId, openThreads: ["the letter"] });
    const session = await conversation.continuity.end.mutate({ conversationId });
    expect(session).toMatchObject({ phase: "closing", openThreads: ["the letter"] });
    expect(await conversation.continuity.cleanupStale.mutate()).toEqual({
      closed: [],
      nextAt: null,
    });
    await conversation.archive.mutate({ conversationId });
    expect((await conversation.list.query({ status: "archived" })).items).toHaveLength(1);
    expect(await conversation.unarchive.mutate({ conversationId })).toMatchObject({
      status: "active",
    });
  });

  it("see their crisis flags with whom to turn to, also when the conversation is gone", async () => {
    const member = await test.signUp();
    const { conversation } = member.client;
    const { conversationId, said } = await speak(member, "I want to kill myself");
    await conversation.remove.mutate({ conversationId });
    const { items } = await conversation.crisisFlags.query({});
    expect(items).toMatchObject([{ category: "suicide", messageId: said[0], status: "open" }]);
    expect(items[0]?.resources.length).toBeGreaterThan(0);
  });
});
