import { randomUUID } from "node:crypto";
import { createApi } from "@companion/api";
import { createTestDatabase } from "@companion/db/testing";
import { conversations, memoryStats, startWorker } from "@companion/services";
import { expect, it } from "vitest";
import { demo, seedDemoMember } from "./demo-member.ts";

it("is there once, with a conversation that is answered and remembered", async () => {
  const database = await createTestDatabase();
  const api = createApi({
    DATABASE_URL: database.url,
    BETTER_AUTH_SECRET: randomUUID(),
    LOG_LEVEL: "silent",
  });
  expect([await seedDemoMember(api), await seedDemoMember(api)]).toEqual([true, false]);

  const { user } = await api.auth.api.signInEmail({ body: demo });
  const ctx = { ...api.services, actor: { type: "member", userId: user.id } } as const;
  const page = { limit: 20, cursor: null };
  const { items } = await conversations.list({ ctx, input: page });
  expect(items).toHaveLength(1);
  const conversationId = items[0]?.id ?? "";
  const said = await conversations.messagesOf({ ctx, input: { ...page, conversationId } });
  const roles = said.items.map(({ role }) => role).toReversed();
  expect(roles).toEqual(["user", "assistant", "user", "assistant", "user", "assistant"]);

  const worker = await startWorker(api.services, { concurrency: 1 });
  await expect
    .poll(async () => (await memoryStats({ ctx, input: undefined })).byKind, { timeout: 10_000 })
    .toMatchObject({ currentStressors: 1, sleepRoutine: 1, people: 1, copingTools: 1, goals: 1 });
  await worker.stop();
  await api.close();
  await database.drop();
});
