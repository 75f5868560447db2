import { createServer } from "node:http";
import { connect as connectTcp } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "./client/member.ts";
import { readReply } from "./client/reply.ts";
import { serveApi } from "./http-server.ts";
import { openTestBackend, sendFirst, type TestBackend, transcript } from "./testing/backend.ts";

let backend: TestBackend;

beforeAll(async () => {
  backend = await openTestBackend();
});
afterAll(() => backend.close());

const post = (path: string, init: RequestInit) =>
  fetch(`${backend.url}${path}`, { method: "POST", ...init });

describe("the API over HTTP", () => {
  it("takes a member from sign-up to a streamed reply, with a bearer token", async () => {
    backend.model.answerWith({ type: "text", text: ["That ", "sounds ", "heavy."] });
    const client = connect(backend.url, await backend.signUp());
    const { conversationId, messageId } = await sendFirst(client, "My week was long.");
    const seen: string[] = [];
    const reply = await readReply(client, { messageId, onText: (text) => seen.push(text) });
    expect(reply).toMatchObject({ text: "That sounds heavy.", isStored: true });
    expect(seen.at(-1)).toBe(reply.text);
    expect(await transcript(client, conversationId)).toEqual([
      ["user", "My week was long."],
      ["assistant", "That sounds heavy."],
    ]);
  });

  it("refuses who is not signed in, also to stream", async () => {
    const client = connect(backend.url, "no-such-token");
    await expect(client.user.me.query()).rejects.toMatchObject({ data: { code: "UNAUTHORIZED" } });
    await expect(readReply(client, { messageId: crypto.randomUUID() })).rejects.toMatchObject({
      data: { code: "UNAUTHORIZED" },
    });
  });

  it("says that it lives, to whoever asks", async () => {
    const response = await fetch(`${backend.url}/healthz`);
    expect([response.status, await response.text()]).toEqual([200, "ok"]);
  });

  it.each(["/", "/nothing", "/api", "/api/trpcx/health", "/api/trpc/no.such", "/api/auth/none"])(
    "has nothing at %s",
    async (path) => {
      expect((await fetch(`${backend.url}${path}`)).status).toBe(404);
    },
  );

  it("takes a body of at most 1 MiB, whose length is said before", async () => {
    const headers = { "content-type": "application/json" };
    const tooLarge = await post("/api/trpc/conversation.send", {
      headers,
      body: JSON.stringify("x".repeat(1_048_576)),
    });
    expect(tooLarge.status).toBe(413);
    const streamed = await post("/api/trpc/conversation.send", {
      headers,
      body: new Blob(["{}"]).stream(),
      duplex: "half",
    });
    expect(streamed.status).toBe(411);
  });

  it("ends at once when nobody waits for an answer, whatever connections are open", async () => {
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const handle = () => Promise.resolve(new Response());
    const { url, close } = await serveApi({ handle, log, host: "127.0.0.1", port: 0 });
    const { promise: connected, resolve } = Promise.withResolvers<void>();
    const { promise: ended, resolve: onEnd } = Promise.withResolvers<void>();
    const silent = connectTcp(Number(new URL(url).port), "127.0.0.1", resolve);
    silent.once("close", () => onEnd());
    await connected;
    // A later connection that is answered: by then the server knows the silent one.
    await fetch(`${url}/healthz`);
    await close(2_147_483_647);
    await ended;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
  });

  it("says which port is taken, instead of waiting for it", async () => {
    const { promise: listening, resolve } = Promise.withResolvers<void>();
    const other = createServer().listen(0, "127.0.0.1", resolve);
    await listening;
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const handle = () => Promise.resolve(new Response());
    await expect(serveApi({ handle, log, host: "127.0.0.1", port })).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
    other.close();
  });
});

describe("when the model fails", () => {
  it.each([
    ["before its first word", { type: "status", status: 400 }],
    ["in the middle", { type: "cut", text: ["I hear ", "you"] }],
    ["by refusing", { type: "refusal" }],
    ["with garbage", { type: "garbage" }],
  ] as const)("%s, the member gets a sentence and places to turn to", async (_when, answer) => {
    backend.model.answerWith(answer);
    const client = connect(backend.url, await backend.signUp());
    const { conversationId, messageId } = await sendFirst(client, "My week was long.");
    const failed = await readReply(client, { messageId });
    expect(failed.isStored).toBe(false);
    expect(failed.text).toMatch(/^I can't write a reply right now\. Your message is safe/u);
    expect(failed.text.split("\n- ").length).toBeGreaterThan(1);
    expect(await transcript(client, conversationId)).toEqual([["user", "My week was long."]]);

    backend.model.answerWith({ type: "text", text: ["Here ", "now."] });
    expect(await readReply(client, { messageId })).toMatchObject({
      text: "Here now.",
      isStored: true,
    });
  });
});
