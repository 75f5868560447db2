import { ModelError } from "@companion/ai";
import {
  readAsActor,
  userContextLogs as contextLogs,
  userConversationMessages as messages,
  userConversations as conversations,
  userReplyChunks as chunks,
  userReplyRuns as runs,
  withActor,
} from "@companion/db";
import { createTestDatabase } from "@companion/db/testing";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { ServiceContext } from "../../context.ts";
import { extractFromMessage } from "../../jobs/extraction.ts";
import {
  openTestServices,
  scriptedCompanion,
  type ScriptedCompanion,
  type TestServices,
} from "../../testing/index.ts";
import { create } from "../create.ts";
import { reviewedText } from "../send/reviewed.ts";
import { send, sendInput } from "../send/send.ts";
import type { ReplyStreamEvent } from "./event.ts";
import { leaseMs } from "./lease.ts";
import { reply } from "./reply.ts";
import { drainReplies } from "./running.ts";

interface Process extends TestServices {
  companion: ScriptedCompanion;
}

let url: string;
const open: TestServices[] = [];
beforeAll(async () => {
  ({ url } = await createTestDatabase());
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((process) => process.close()));
});
afterAll(() => drainReplies(0));

/** A process of its own over the common database, `ahead` milliseconds of the others. */
const startProcess = async (ahead = 0): Promise<Process> => {
  const companion = scriptedCompanion();
  const now = () => new Date(Date.now() + ahead);
  const services = openTestServices({ url, companion, now });
  open.push(services);
  return { ...services, companion };
};

const ask = async (services: TestServices, content = "I slept badly", about = {}) => {
  const ctx = await services.member(about);
  const { id: conversationId } = await create({ ctx, input: {} });
  const input = sendInput.parse({ conversationId, content, clientMessageId: "the message" });
  const { message, safetyResponse } = await send({ ctx, input });
  return { ctx, message, safetyResponse };
};

/** A client that listens to a reply. */
const listen = (ctx: ServiceContext, messageId: string, lastEventId?: string) => {
  const leaving = new AbortController();
  const stream = reply({ ctx, input: { messageId, lastEventId }, signal: leaving.signal });
  const heard: ReplyStreamEvent[] = [];
  return {
    heard,
    /** Listens until it has text that ends so. */
    until: async (end: string) => {
      while (!textOf(heard).endsWith(end)) {
        const { value, done } = await stream.next();
        if (done === true) throw new Error("the reply ended first");
        heard.push(value);
      }
    },
    /** Listens to the end. */
    all: async () => {
      for await (const event of stream) heard.push(event);
      return heard;
    },
    leave: () => leaving.abort(),
  };
};

/** The text as a client shows it. */
const textOf = (heard: readonly ReplyStreamEvent[], before = ""): string => {
  let text = before;
  for (const { event } of heard) {
    if (event.type === "delta") text += event.text;
    if (event.type === "replace") text = event.text;
  }
  return text;
};

const steps = (heard: readonly ReplyStreamEvent[]) => heard.map(({ event }) => event.type);

const rows = (ctx: ServiceContext) =>
  readAsActor(ctx.database.app, ctx.actor, async (tx) => {
    const [all, pieces, [run], logs, [conversation]] = await Promise.all([
      tx.db.select().from(messages).orderBy(messages.id).execute(),
      tx.db.select().from(chunks).execute(),
      tx.db.select().from(runs).execute(),
      tx.db.select().from(contextLogs).execute(),
      tx.db.select().from(conversations).execute(),
    ]);
    return { messages: all, pieces, run, logs, conversation };
  });

describe("a reply", () => {
  it("streams as it is written, and is stored with what it used when it is done", async () => {
    const process = await startProcess();
    const { ctx, message } = await ask(process);
    const client = listen(ctx, message.id);
    process.companion.say("That sounds ");
    await client.until("That sounds ");
    process.companion.say("tiring.");
    await client.until("tiring.");
    process.companion.finish();
    const heard = await client.all();
    expect(steps(heard)).toEqual(["started", "delta", "delta", "done"]);
    expect(textOf(heard)).toBe("That sounds tiring.");
    const { messages: all, pieces, run, logs, conversation } = await rows(ctx);
    expect(all.at(-1)).toMatchObject({
      role: "assistant",
      content: "That sounds tiring.",
      inReplyTo: message.id,
      model: "scripted",
      promptTokens: 10,
      completionTokens: 5,
    });
    expect(heard.at(-1)?.event).toMatchObject({ message: { id: all.at(-1)?.id } });
    expect({ pieces, status: run?.status }).toEqual({ pieces: [], status: "done" });
    expect(logs).toMatchObject([{ messageId: all.at(-1)?.id }]);
    expect(conversation?.messageCount).toBe(2);
  });

  it("knows what the member said before, and cites it", async () => {
    const process = await startProcess();
    const { ctx, message } = await ask(process, "My sister Anna helps me a lot.");
    const worker = { type: "service", service: "worker", userId: ctx.actor.userId } as const;
    await extractFromMessage({ ctx: { ...ctx, actor: worker }, input: { messageId: message.id } });
    process.companion.say("How is she?");
    process.companion.finish();
    const [started] = await listen(ctx, message.id).all();
    const [asked] = process.companion.asked;
    expect(asked?.messages).toEqual([{ role: "user", content: message.content }]);
    expect(asked?.memory[0]?.text).toContain("Anna");
    const { logs } = await rows(ctx);
    expect(started?.event).toEqual({ type: "started", citations: logs[0]?.itemIds });
    expect(logs[0]?.itemIds).toEqual(asked?.memory.map(({ id }) => id));
  });

  it("is one, however many listen, in however many processes", async () => {
    const [first, second] = [await startProcess(), await startProcess()];
    const { ctx, message } = await ask(first);
    for (const { companion } of [first, second]) {
      companion.say("One ");
      companion.say("reply.");
      companion.finish();
    }
    const clients = [ctx, ctx, second.as(ctx), second.as(ctx)].map((of) => listen(of, message.id));
    const heard = await Promise.all(clients.map((client) => client.all()));
    for (const events of heard) {
      expect(textOf(events)).toBe("One reply.");
      expect(events.at(-1)).toEqual(heard[0]?.at(-1));
    }
    expect(first.companion.asked.length + second.companion.asked.length).toBe(1);
    expect((await rows(ctx)).messages).toHaveLength(2);
  });

  it("is written to its end and stored when its listener leaves, who leaves at once", async () => {
    const process = await startProcess();
    const { ctx, message } = await ask(process);
    const client = listen(ctx, message.id);
    process.companion.say("I am ");
    await client.until("I am ");
    const left = client.all();
    client.leave();
    expect(steps(await left)).not.toContain("done");
    process.companion.say("still here.");
    process.companion.finish();
    await drainReplies(10_000);
    expect((await rows(ctx)).messages.at(-1)?.content).toBe("I am still here.");
  });

  it("goes on exactly after the last event, wherever a client dropped, in this process or another", async () => {
    const words = ["It ", "is ", "late, ", "and ", "you ", "are ", "tired."];
    const other = await startProcess();
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          dropped: fc.nat(words.length - 1),
          returned: fc.nat(words.length - 1),
          elsewhere: fc.boolean(),
          stored: fc.boolean(),
        }),
        async ({ dropped, returned, elsewhere, stored }) => {
          const writer = await startProcess();
          const { ctx, message } = await ask(writer);
          const client = listen(ctx, message.id);
          const say = async (word: string) => {
            writer.companion.say(word);
            await client.until(word);
          };
          for (const word of words.slice(0, dropped + 1)) await say(word);
          const seen = [...client.heard];
          for (const word of words.slice(dropped + 1, Math.max(dropped, returned) + 1)) {
            await say(word);
          }
          const again = listen(elsewhere ? other.as(ctx) : ctx, message.id, seen.at(-1)?.id);
          const rest = stored ? null : again.all();
          for (const word of words.slice(Math.max(dropped, returned) + 1))
            writer.companion.say(word);
          writer.companion.finish();
          await client.all();
          const heard = await (rest ?? again.all());
          expect(textOf(heard, textOf(seen))).toBe(words.join(""));
          expect(steps(heard)).not.toContain("started");
          expect(steps(heard).at(-1)).toBe("done");
          const ids = [...seen, ...heard].map(({ id }) => Number(id));
          expect(ids).toEqual(ids.toSorted((a, b) => a - b));
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 8 },
    );
  });

  it("is there for those who come when it is done, whole", async () => {
    const process = await startProcess();
    const { ctx, message } = await ask(process);
    process.companion.say("Done.");
    process.companion.finish();
    await listen(ctx, message.id).all();
    const other = await startProcess();
    const fresh = await listen(other.as(ctx), message.id).all();
    expect(steps(fresh)).toEqual(["started", "delta", "done"]);
    const resumed = await listen(other.as(ctx), message.id, "1").all();
    expect(steps(resumed)).toEqual(["replace", "done"]);
    for (const heard of [fresh, resumed]) expect(textOf(heard)).toBe("Done.");
    expect(steps(await listen(ctx, message.id, fresh.at(-1)?.id).all())).toEqual(["done"]);
    expect(other.companion.asked).toEqual([]);
  });

  it("is no one else's: not for another member, not to what the companion said", async () => {
    const process = await startProcess();
    const { ctx, message, safetyResponse } = await ask(
      process,
      "I am going to end my life tonight",
    );
    const other = await process.member();
    const wanted = [listen(other, message.id), listen(ctx, safetyResponse?.id ?? "")];
    for (const client of wanted) {
      await expect(client.all()).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("repeats the reviewed text to acute danger; no companion is asked", async () => {
    const process = await startProcess();
    const { ctx, message, safetyResponse } = await ask(
      process,
      "I am going to end my life tonight",
    );
    const heard = await listen(ctx, message.id).all();
    expect(heard.map(({ event }) => event)).toEqual([
      { type: "started", citations: [] },
      { type: "delta", text: safetyResponse?.content },
      { type: "done", message: safetyResponse },
    ]);
    expect(process.companion.asked).toEqual([]);
  });

  it("to acute danger is reviewed text, once, even where the stored response is gone", async () => {
    const process = await startProcess();
    const { ctx, message, safetyResponse } = await ask(
      process,
      "I am going to end my life tonight",
    );
    await withActor(ctx.database.app, ctx.actor, (tx) =>
      tx.db
        .delete(messages)
        .where(eq(messages.id, safetyResponse?.id ?? ""))
        .execute(),
    );
    const all = await Promise.all([1, 2, 3].map(() => listen(ctx, message.id).all()));
    for (const heard of all) expect(textOf(heard)).toBe(safetyResponse?.content);
    expect((await rows(ctx)).messages.map(({ model }) => model)).toEqual([null, reviewedText]);
    expect(process.companion.asked).toEqual([]);
  });

  it("to a message of moderate danger has the safety block and the country's resources", async () => {
    const process = await startProcess();
    const { ctx, message } = await ask(process, "I want to kill myself", { country: "GB" });
    process.companion.say("I hear you.");
    process.companion.finish();
    await listen(ctx, message.id).all();
    expect(process.companion.asked[0]?.instructions).toMatch(/thinking of suicide[^]*999/u);
  });
});

describe("a reply whose process is gone", () => {
  it("is written anew by another process once the lease has run out", async () => {
    const first = await startProcess();
    const { ctx, message } = await ask(first);
    const client = listen(ctx, message.id);
    first.companion.say("I was going to ");
    await client.until("to ");
    await first.database.close();

    const second = await startProcess(leaseMs + 1000);
    second.companion.say("How are you?");
    second.companion.finish();
    const heard = await listen(second.as(ctx), message.id, client.heard.at(-1)?.id).all();
    expect(steps(heard)[0]).toBe("replace");
    expect(textOf(heard, textOf(client.heard))).toBe("How are you?");
    expect(heard.at(-1)?.event).toMatchObject({ message: { content: "How are you?" } });
    first.companion.finish();
    await drainReplies(10_000);
  });

  it("is not spoilt when that process was only slow", async () => {
    const slow = await startProcess();
    const { ctx, message } = await ask(slow);
    const client = listen(ctx, message.id);
    slow.companion.say("Too ");
    await client.until("Too ");
    const second = await startProcess(leaseMs + 1000);
    second.companion.say("In time.");
    const taken = listen(second.as(ctx), message.id);
    await taken.until("In time.");
    slow.companion.say("late.");
    slow.companion.finish();
    await vi.waitFor(() => expect(slow.logged).not.toEqual([]));
    expect(slow.logged).toMatchObject([{ level: "info", messageId: message.id }]);
    second.companion.finish();
    for (const heard of await Promise.all([client.all(), taken.all()])) {
      expect(textOf(heard)).toBe("In time.");
    }
    await drainReplies(10_000);
    const { messages: all, conversation } = await rows(ctx);
    expect(all.map(({ content }) => content)).toEqual(["I slept badly", "In time."]);
    expect(conversation?.messageCount).toBe(2);
  });
});

describe("a reply that fails", () => {
  it("tells the member so and whom to turn to, keeps the message, and is tried again when asked for", async () => {
    const process = await startProcess();
    const { ctx, message } = await ask(process, "I slept badly", { country: "GB" });
    const client = listen(ctx, message.id);
    process.companion.say("Have you ");
    await client.until("you ");
    process.companion.fail(new ModelError("timeout"));
    const heard = await client.all();
    expect(heard.at(-1)?.event).toEqual({ type: "done", message: null });
    expect(textOf(heard)).toMatch(/can't write a reply right now[^]*116 123/u);
    expect((await rows(ctx)).messages.map(({ id }) => id)).toEqual([message.id]);
    expect(process.logged).toMatchObject([
      { level: "warn", messageId: message.id, kind: "timeout" },
    ]);

    process.companion.say("Have you slept since?");
    process.companion.finish();
    const again = await listen(ctx, message.id, heard.at(-1)?.id).all();
    expect(textOf(again, textOf(heard))).toBe("Have you slept since?");
    expect(again.at(-1)?.event).toMatchObject({ message: { content: "Have you slept since?" } });
  });
});
