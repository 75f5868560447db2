import { startWorker, type Worker } from "@companion/services";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { EventSource } from "eventsource";
import superjson from "superjson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppRouter } from "../router.ts";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";

let test: TestApi;
let worker: Worker;

beforeAll(async () => {
  test = await openTestApi();
  worker = await startWorker(test.api.services, { concurrency: 2 });
});
afterAll(async () => {
  await worker.stop();
  await test.close();
});

/** The text of a reply, as a client that streams it has it in the end. */
const streamReply = ({ token }: TestMember, messageId: string): Promise<string> => {
  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: "http://companion.test/api/trpc",
        transformer: superjson,
        EventSource,
        eventSourceOptions: {
          fetch: (url, init) =>
            test.api.handle(
              new Request(url, {
                headers: { ...init.headers, authorization: `Bearer ${token}` },
                signal: init.signal,
              }),
            ),
        },
      }),
    ],
  });
  let text = "";
  return new Promise((resolve, reject) => {
    client.conversation.reply.subscribe(
      { messageId },
      {
        onData: ({ data }) => {
          if (data.type === "delta") text += data.text;
          if (data.type === "replace") text = data.text;
        },
        onComplete: () => resolve(text),
        onError: reject,
      },
    );
  });
};

describe("a conversation that is remembered", () => {
  it("goes from message to reply to memory to the next session", async () => {
    const member = await test.signUp();
    const { conversation, memory } = member.client;
    const first = await conversation.create.mutate({});
    const sent = await conversation.send.mutate({
      conversationId: first.id,
      content: "My sister Anna helps me a lot. I want to sleep better.",
      clientMessageId: "one",
    });
    expect(sent).toMatchObject({ riskLevel: 0, flag: null, resources: [], duplicate: false });
    const reply = await streamReply(member, sent.message.id);
    expect(reply.length).toBeGreaterThan(0);
    const { items } = await conversation.messages.query({ conversationId: first.id });
    expect(items.map(({ role, content }) => [role, content])).toEqual(
      expect.arrayContaining([
        ["user", sent.message.content],
        ["assistant", reply],
      ]),
    );

    await expect
      .poll(async () => (await memory.people.list.query({})).items, { timeout: 10_000 })
      .toMatchObject([{ name: "Anna", relationship: "sibling", origin: "extraction" }]);
    const [anna] = (await memory.people.list.query({})).items;
    const { sources } = await memory.sources.query({ id: anna?.id ?? "" });
    expect(sources).toMatchObject([{ messageId: sent.message.id, conversationId: first.id }]);
    expect(sent.message.content).toContain(sources[0]?.quote);

    const second = await conversation.create.mutate({});
    const context = await memory.context.query({ conversationId: second.id, tokenBudget: 400 });
    expect(context.text).toContain("Anna");
    expect(context.citations.map((citation) => citation.id)).toContain(anna?.id);
  });

  it("answers danger at once, in reviewed words and with help", async () => {
    const member = await test.signUp();
    const { conversation } = member.client;
    const { id } = await conversation.create.mutate({});
    const sent = await conversation.send.mutate({
      conversationId: id,
      content: "I have the pills and I am going to kill myself tonight.",
      clientMessageId: "danger",
    });
    expect(sent.flag).toMatchObject({ category: "suicide", severity: "imminent" });
    expect(sent.resources.length).toBeGreaterThan(0);
    expect(await streamReply(member, sent.message.id)).toBe(sent.safetyResponse?.content);
  });

  it("is not there for anybody else", async () => {
    const [anna, ben] = await Promise.all([test.signUp(), test.signUp()]);
    const { id } = await anna.client.conversation.create.mutate({});
    const content = "Only for me.";
    const { message } = await anna.client.conversation.send.mutate({
      conversationId: id,
      content,
      clientMessageId: "private",
    });
    const { conversation } = ben.client;
    const attempts = [
      conversation.get.query({ conversationId: id }),
      conversation.messages.query({ conversationId: id }),
      conversation.end.mutate({ conversationId: id }),
      conversation.continuity.get.query({ conversationId: id }),
      conversation.send.mutate({ conversationId: id, content, clientMessageId: "mine" }),
    ];
    const notFound = { status: "rejected", reason: { data: { code: "NOT_FOUND" } } };
    expect(await Promise.allSettled(attempts)).toMatchObject(attempts.map(() => notFound));
    await expect(streamReply(ben, message.id)).rejects.toMatchObject({
      data: { code: "NOT_FOUND" },
    });
  });
});
