import { type Candidate, type Extractor, ModelError } from "@companion/ai";
import { readAsActor, userMemoryItems as items, userMemorySources as sources } from "@companion/db";
import { createTestDatabase } from "@companion/db/testing";
import { PgBoss } from "pg-boss";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ServiceContext } from "../context.ts";
import { resume } from "../conversation/continuity/resume.ts";
import { create } from "../conversation/create.ts";
import { send, sendInput } from "../conversation/send/send.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import { extractFromMessage } from "./extraction.ts";
import { extractionQueue, queueOptions, sessionQueue } from "./queue.ts";
import { startWorker, type Worker } from "./worker.ts";

let url: string;
const open: TestServices[] = [];
const workers: Worker[] = [];

beforeEach(async () => {
  ({ url } = await createTestDatabase());
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await Promise.all(open.splice(0).map((services) => services.close()));
});

const startProcess = async (extractor?: Extractor): Promise<TestServices> => {
  const services = openTestServices({ url, extractor });
  open.push(services);
  return services;
};

const startWorking = async (services: TestServices): Promise<void> => {
  workers.push(await startWorker(services, { concurrency: 4 }));
};

/** Says things in a conversation of its own; resolves to the messages' ids. */
const say = async (ctx: ServiceContext, ...contents: string[]): Promise<string[]> => {
  const { id: conversationId } = await create({ ctx, input: {} });
  const ids: string[] = [];
  for (const content of contents) {
    const clientMessageId = crypto.randomUUID();
    const input = sendInput.parse({ conversationId, content, clientMessageId });
    ids.push((await send({ ctx, input })).message.id);
  }
  return ids;
};

const untilNoneIsLeft = (services: TestServices) =>
  vi.waitFor(
    async () => {
      const left = { created: 0, retry: 0, active: 0, failed: 0 };
      expect(await services.jobs.pendingJobs()).toEqual(left);
    },
    { timeout: 20_000, interval: 50 },
  );

/** What is remembered of a member, and on what it stands. */
const memory = (ctx: ServiceContext) =>
  readAsActor(ctx.database.app, ctx.actor, async (tx) => {
    const [remembered, standsOn] = await Promise.all([
      tx.db
        .select({ kind: items.kind, summary: items.summary, mentions: items.mentionCount })
        .from(items)
        .orderBy(items.kind, items.summary)
        .execute(),
      tx.db
        .select({ messageId: sources.messageId, quote: sources.quote })
        .from(sources)
        .orderBy(sources.quote)
        .execute(),
    ]);
    return { remembered, standsOn };
  });

const asWorker = (ctx: ServiceContext): ServiceContext => ({
  ...ctx,
  actor: { type: "service", service: "worker", userId: ctx.actor.userId },
});

/** An extractor that does what the test says, one message at a time. */
const extractorOf = (extract: (text: string) => Candidate[] | Promise<Candidate[]>): Extractor => ({
  name: "scripted",
  version: "1",
  extract: async ({ text }) => extract(text),
});

const theme = (name: string, quote: string): Candidate => ({
  kind: "themes",
  item: { name },
  quote,
  confidence: 0.9,
  inferred: false,
});

/** Leaves one retry, at once, so that no test waits for the queue's patience. */
const impatient = (services: TestServices) =>
  services.database.queue.executeSql(
    "update pgboss.queue set retry_limit = 1, retry_delay = 0, retry_backoff = false where name = $1",
    [extractionQueue],
  );

describe("extraction after a message", () => {
  it("loses nothing when the process ends between send and extraction", async () => {
    const server = await startProcess();
    const ctx = await server.member();
    await say(ctx, "My sister Anna helps me a lot.");
    await server.close();
    const later = await startProcess();
    await startWorking(later);
    await untilNoneIsLeft(later);
    const { remembered } = await memory(later.as(ctx));
    expect(remembered).toContainEqual(
      expect.objectContaining({ kind: "people", summary: expect.stringContaining("Anna") }),
    );
  });

  it("is done again when its worker was killed in the middle, and leaves the memory as once", async () => {
    const services = await startProcess();
    await impatient(services);
    const ctx = await services.member();
    const [messageId = ""] = await say(
      ctx,
      "My sister Anna helps me a lot. I want to learn to swim.",
    );
    const killed = new PgBoss({ ...queueOptions(services.database.queue), reindex: false });
    await killed.start();
    await killed.fetch(extractionQueue);
    await extractFromMessage({ ctx: asWorker(ctx), input: { messageId } });
    const once = await memory(ctx);
    expect(once.remembered.length).toBeGreaterThan(1);
    // The job is still active; once it has had its time, maintenance gives it to another worker.
    await services.database.queue.executeSql(
      "update pgboss.job set started_on = started_on - interval '1 hour' where name = $1",
      [extractionQueue],
    );
    await killed.supervise();
    await killed.stop({ graceful: false });
    await startWorking(services);
    await untilNoneIsLeft(services);
    expect(await memory(ctx)).toEqual(once);
    expect(services.logged.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("is in order for each member, and side by side for different ones", async () => {
    const begun: string[] = [];
    const ended: string[] = [];
    const slow = Promise.withResolvers<void>();
    const services = await startProcess(
      extractorOf(async (text) => {
        begun.push(text);
        if (text === "first of one") await slow.promise;
        ended.push(text);
        return [];
      }),
    );
    await say(await services.member(), "first of one", "second of one", "third of one");
    await say(await services.member(), "first of another");
    await startWorking(services);
    await vi.waitFor(() => expect(ended).toEqual(["first of another"]), { timeout: 10_000 });
    expect(begun).toHaveLength(2);
    slow.resolve();
    await untilNoneIsLeft(services);
    const ofOne = begun.filter((text) => text.endsWith("of one"));
    expect(ofOne).toEqual(["first of one", "second of one", "third of one"]);
  });

  it("is tried again when it failed: a failed model is not nothing found", async () => {
    let attempts = 0;
    const services = await startProcess(
      extractorOf((text) => {
        attempts += 1;
        if (attempts === 1) throw new ModelError("timeout");
        return [theme("grief", text)];
      }),
    );
    await impatient(services);
    const ctx = await services.member();
    await say(ctx, "I miss him");
    await startWorking(services);
    await untilNoneIsLeft(services);
    expect((await memory(ctx)).remembered).toMatchObject([{ kind: "themes" }]);
    expect(services.logged).toContainEqual(
      expect.objectContaining({ message: "extraction failed", kind: "timeout" }),
    );
  });

  it("that has used up its retries is recorded, and the member's next one runs", async () => {
    const services = await startProcess(
      extractorOf((text) => {
        if (text.startsWith("Quillon")) throw new Error(`cannot read ${text}`);
        return [theme("work", text)];
      }),
    );
    await impatient(services);
    const ctx = await services.member();
    const [lost] = await say(ctx, "Quillon took the ladder", "My work is too much");
    await startWorking(services);
    await untilNoneIsLeft(services);
    await vi.waitFor(async () => expect((await memory(ctx)).remembered).toHaveLength(1));
    expect(services.logged.filter(({ level }) => level === "error")).toMatchObject([
      { message: "extraction given up", messageId: lost, userId: ctx.actor.userId },
    ]);
    expect(JSON.stringify(services.logged)).not.toContain("Quillon");
    const { rows } = await services.database.queue.executeSql("select output from pgboss.job");
    expect(JSON.stringify(rows)).not.toContain("Quillon");
  });
});

describe("a member who falls silent", () => {
  it("has their session closed by the one job that waits for it", async () => {
    let now = new Date();
    const services = openTestServices({ url, now: () => now });
    open.push(services);
    const ctx = await services.member();
    await say(ctx, "My sister Anna helps me a lot.", "I want to learn to swim.");
    await startWorking(services);
    await untilNoneIsLeft(services);
    const { rows } = await services.database.queue.executeSql(
      "select start_after > now() + interval '29 minutes' as later from pgboss.job where name = $1",
      [sessionQueue],
    );
    expect(rows).toEqual([{ later: true }]);
    now = new Date(now.getTime() + 31 * 60_000);
    await services.database.queue.executeSql(
      "update pgboss.job set start_after = now() where name = $1",
      [sessionQueue],
    );
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    // A worker looks at each of its queues as soon as it has started.
    await startWorking(services);
    await vi.waitFor(
      () =>
        expect(services.logged).toContainEqual(
          expect.objectContaining({ message: "silent sessions closed", closed: 1 }),
        ),
      { timeout: 10_000 },
    );
    expect(await resume({ ctx, input: {} })).toMatchObject({
      focus: expect.stringMatching(/Anna|swim/u),
    });
  });
});

describe("what an extractor proposes", () => {
  it("counts only with words that stand in the message, and as a valid item of a kind", async () => {
    const services = await startProcess(
      extractorOf(() => [
        theme("work", "too much work"),
        theme("grief", "I miss him"),
        theme("", "too much work"),
        { ...theme("work", "too much work"), kind: "horoscopes" },
        { ...theme("work", "too much work"), item: { name: "work", owner: "me" } },
        theme("empty quote", ""),
      ]),
    );
    const ctx = await services.member();
    const [messageId = ""] = await say(ctx, "It is too much work");
    const input = { messageId };
    expect(await extractFromMessage({ ctx: asWorker(ctx), input })).toEqual({
      created: 1,
      merged: 0,
      skipped: 0,
      notQuoted: 2,
      invalid: 3,
    });
    expect((await memory(ctx)).standsOn).toEqual([{ messageId, quote: "too much work" }]);
  });

  it("is never taken from what the companion said, from another member's message, or a removed one", async () => {
    const services = await startProcess(extractorOf((text) => [theme("danger", text)]));
    const ctx = await services.member();
    const { id: conversationId } = await create({ ctx, input: {} });
    const content = "I am going to end my life tonight";
    const sent = sendInput.parse({ conversationId, content, clientMessageId: "1" });
    const { message, safetyResponse } = await send({ ctx, input: sent });
    const other = await services.member();
    const nothing = { created: 0, merged: 0, skipped: 0, notQuoted: 0, invalid: 0 };
    for (const [of, messageId] of [
      [ctx, safetyResponse?.id ?? ""],
      [other, message.id],
      [ctx, "018f0000-0000-7000-8000-000000000000"],
    ] as const) {
      expect(await extractFromMessage({ ctx: asWorker(of), input: { messageId } })).toEqual(
        nothing,
      );
    }
  });
});
