import { openServices, startWorker } from "@companion/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type MemberClient } from "./client/member.ts";
import { readReply } from "./client/reply.ts";
import { type ApiProcess, startApiProcess } from "./testing/api-process.ts";
import { openTestBackend, sendFirst, type TestBackend, transcript } from "./testing/backend.ts";

const words = Array.from({ length: 40 }, (_, index) => `word${index} `);
const whole = words.join("");

let backend: TestBackend;
const processes: ApiProcess[] = [];

const startProcess = async (): Promise<ApiProcess> => {
  const started = await startApiProcess(backend.env);
  processes.push(started);
  return started;
};

beforeAll(async () => {
  backend = await openTestBackend();
  backend.model.answerWith({ type: "text", text: words, pauseMs: 30 });
});
afterAll(async () => {
  await Promise.all(processes.map((process) => process.kill("SIGKILL")));
  await backend.close();
});

/** Reads the beginning of a reply, then drops the connection. */
const readSome = async (client: MemberClient, messageId: string) => {
  const leaving = new AbortController();
  const received = await readReply(client, {
    messageId,
    signal: leaving.signal,
    onText: () => leaving.abort(),
  });
  expect(received).toMatchObject({ isStored: false });
  expect(whole.startsWith(received.text) && received.text !== whole).toBe(true);
  return received;
};

describe("a client that drops in the middle of a reply", () => {
  it("returns to the process that writes it, and gets all of it", async () => {
    const client = connect(backend.url, await backend.signUp());
    const { messageId } = await sendFirst(client, "My week was long.");
    const after = await readSome(client, messageId);
    expect(await readReply(client, { messageId, after })).toMatchObject({
      text: whole,
      isStored: true,
    });
  });

  it("returns to another process, and gets all of it while it is written", async () => {
    const token = await backend.signUp();
    const here = connect(backend.url, token);
    const { url } = await startProcess();
    const there = connect(url, token);
    const { conversationId, messageId } = await sendFirst(here, "My week was long.");
    const asked = backend.model.requests.length;
    const after = await readSome(here, messageId);
    expect(await readReply(there, { messageId, after })).toMatchObject({
      text: whole,
      isStored: true,
    });
    expect(backend.model.requests.length).toBe(asked + 1);
    expect(await transcript(there, conversationId)).toEqual([
      ["user", "My week was long."],
      ["assistant", whole],
    ]);
  });
});

describe("a process that is killed after it has taken a message", () => {
  it("loses nothing: a worker that is started later learns from the message", async () => {
    const token = await backend.signUp();
    const { url, kill } = await startProcess();
    const { conversationId } = await sendFirst(connect(url, token), "My sister Anna helps me.");
    expect(await kill("SIGKILL")).toBe("SIGKILL");

    const client = connect(backend.url, token);
    expect(await transcript(client, conversationId)).toEqual([
      ["user", "My sister Anna helps me."],
    ]);
    const people = async () => (await client.memory.people.list.query({})).items;
    expect(await people()).toEqual([]);
    const services = openServices({ ...backend.env, AI_BASE_URL: "", AI_MODEL: "" });
    const worker = await startWorker(services, { concurrency: 1 });
    await expect.poll(people, { timeout: 10_000 }).toMatchObject([{ name: "Anna" }]);
    await worker.stop();
    await services.close();
  });
});

describe("a process that is asked to stop", () => {
  it("finishes the replies that it writes, read or not, takes nothing new, and ends well", async () => {
    const token = await backend.signUp();
    const { url, kill, logged } = await startProcess();
    const client = connect(url, token);
    const [read, left] = await Promise.all([
      sendFirst(client, "My week was long."),
      sendFirst(client, "Nobody waits for this."),
    ]);
    const begun = Promise.withResolvers<void>();
    const reading = readReply(client, {
      messageId: read.messageId,
      onText: () => begun.resolve(),
    });
    await begun.promise;
    // Begun last, so that it is still being written when all streams have ended.
    await readSome(client, left.messageId);
    expect(await kill("SIGTERM")).toBe(0);
    expect(await reading).toMatchObject({ text: whole, isStored: true });
    expect(logged.map(({ msg }) => msg)).toEqual(["API ready", "API stopping", "API stopped"]);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
    expect(await transcript(connect(backend.url, token), left.conversationId)).toEqual([
      ["user", "Nobody waits for this."],
      ["assistant", whole],
    ]);
  });
});
