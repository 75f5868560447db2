import {
  readAsActor,
  userConversationContinuity as continuities,
  userConversationMessages as messages,
  userConversations as conversations,
  userCrisisFlags as flags,
  withActor,
} from "@companion/db";
import { createTestDatabase } from "@companion/db/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ServiceContext } from "../context.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import * as conversation from "./index.ts";
import { create, send } from "./testing/speaker.ts";

let services: TestServices;
beforeAll(async () => {
  const { url } = await createTestDatabase();
  services = openTestServices({ url });
});
afterAll(async () => {
  await conversation.drainReplies(10_000);
  await services.close();
});

const moderate = "I want to kill myself";
const acute = "I am going to end my life tonight";

const held = { conversations, continuities, flags };

/** Holds the member's rows of a table until it is let go, or until it has locked those of another too. */
const hold = async (ctx: ServiceContext, first: keyof typeof held) => {
  const holding = Promise.withResolvers<void>();
  const letGo = Promise.withResolvers<keyof typeof held | null>();
  const done = withActor(ctx.database.app, ctx.actor, async (tx) => {
    const lock = (table: keyof typeof held) =>
      tx.db.execute(sql`select from ${held[table]} for update`);
    await lock(first);
    holding.resolve();
    const second = await letGo.promise;
    if (second !== null) await lock(second);
  });
  await holding.promise;
  const end = (also: keyof typeof held | null) => {
    letGo.resolve(also);
    return done;
  };
  return { letGo: () => end(null), alsoLock: (table: keyof typeof held) => end(table) };
};

/** Resolves once so many transactions wait for others. */
const whenWaiting = (ctx: ServiceContext, count: number) =>
  vi.waitFor(async () => {
    const [found] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
      tx.db
        .select({
          waiting: sql<number>`(select count(*)::int from pg_stat_activity
            where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0)`,
        })
        .from(conversations)
        .limit(1)
        .execute(),
    );
    expect(found?.waiting).toBe(count);
  });

const stored = (ctx: ServiceContext) =>
  readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.db.select({ content: messages.content }).from(messages).execute(),
  );

const listen = async (ctx: ServiceContext, messageId: string) => {
  for await (const { event } of conversation.reply({ ctx, input: { messageId } })) {
    if (event.type === "done") return event.message;
  }
  return null;
};

describe("what happens in a conversation at one time", () => {
  it("never fails for it: many edits and messages that speak of danger", async () => {
    for (let round = 0; round < 8; round += 1) {
      const ctx = await services.member();
      const conversationId = await create(ctx);
      const said = await Promise.all(
        ["one", "two", "three", "four"].map((content) => send(ctx, conversationId, content)),
      );
      await send(ctx, conversationId, moderate);
      const all = await Promise.allSettled([
        ...said.map(({ id: messageId }) =>
          conversation.editMessage({ ctx, input: { messageId, content: `${moderate} tonight` } }),
        ),
        ...said.map(() => send(ctx, conversationId, acute)),
      ]);
      expect(all.filter(({ status }) => status === "rejected")).toEqual([]);
    }
  });

  it("a message is stored even where the database ends its transaction for another's", async () => {
    const ctx = await services.member();
    const conversationId = await create(ctx);
    await send(ctx, conversationId, moderate);
    // Each waits for what the other holds; the message waits first, so it is the one to give way.
    const other = await hold(ctx, "flags");
    const sending = send(ctx, conversationId, acute);
    await whenWaiting(ctx, 1);
    await other.alsoLock("conversations");
    expect(await sending).toMatchObject({ content: acute });
    const { messageCount } = await conversation.get({ ctx, input: { conversationId } });
    expect(messageCount).toBe(3);
  });

  it.each(["message", "conversation"] as const)(
    "a %s that is removed takes a reply along that is being stored",
    async (what) => {
      const ctx = await services.member();
      const conversationId = await create(ctx);
      const { id: messageId } = await send(ctx, conversationId, "I slept badly");
      const other = await hold(ctx, "continuities");
      const hearing = listen(ctx, messageId).catch(() => null);
      await whenWaiting(ctx, 1);
      const removing =
        what === "message"
          ? conversation.removeMessage({ ctx, input: { messageId } })
          : conversation.remove({ ctx, input: { conversationId } });
      await whenWaiting(ctx, 2);
      await other.letGo();
      await removing;
      await hearing;
      expect(await stored(ctx)).toEqual([]);
      if (what === "conversation") return;
      const left = await conversation.get({ ctx, input: { conversationId } });
      expect(left).toMatchObject({ messageCount: 0, continuity: { lastMessageCount: 0 } });
    },
  );
});
