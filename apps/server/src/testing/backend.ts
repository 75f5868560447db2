import { randomUUID } from "node:crypto";
import { createApi } from "@companion/api";
import { startStubModelServer, type StubModelServer } from "@companion/ai/testing";
import { createTestDatabase } from "@companion/db/testing";
import { type MemberClient, signUp } from "../client/member.ts";
import { serveApi } from "../http-server.ts";

/** An API in this process, over a database of its own, with a stub for a model. */
export interface TestBackend {
  url: string;
  /** What another process on the same database is started with. */
  env: Record<string, string>;
  model: StubModelServer;
  /** A new member's bearer token. */
  signUp(): Promise<string>;
  close(): Promise<void>;
}

/** Opens a backend for one test file. */
export const openTestBackend = async (): Promise<TestBackend> => {
  const [database, model] = await Promise.all([createTestDatabase(), startStubModelServer()]);
  const env = {
    DATABASE_URL: database.url,
    BETTER_AUTH_SECRET: "a secret that only the tests use, long enough",
    LOG_LEVEL: "silent",
    AI_BASE_URL: model.baseUrl,
    AI_MODEL: "stub",
  };
  const api = createApi(env);
  const { log } = api.services;
  const server = await serveApi({ handle: api.handle, log, host: "127.0.0.1", port: 0 });
  return {
    url: server.url,
    env,
    model,
    signUp: () =>
      signUp(server.url, {
        email: `${randomUUID()}@example.com`,
        password: "correct horse battery",
        name: "Test Member",
      }),
    close: async () => {
      await server.close(1000);
      await api.close();
      await model.close();
      await database.drop();
    },
  };
};

/** Begins a conversation with one message; returns the message's id and the conversation's. */
export const sendFirst = async (client: MemberClient, content: string) => {
  const { id: conversationId } = await client.conversation.create.mutate({});
  const { message } = await client.conversation.send.mutate({
    conversationId,
    content,
    clientMessageId: randomUUID(),
  });
  return { conversationId, messageId: message.id };
};

/** What a conversation holds: who said what, oldest first. */
export const transcript = async (client: MemberClient, conversationId: string) => {
  const { items } = await client.conversation.messages.query({ conversationId });
  return items.toReversed().map(({ role, content }) => [role, content]);
};
