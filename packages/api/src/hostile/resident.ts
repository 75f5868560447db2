import { startWorker } from "@companion/services";
import fc from "fast-check";
import { expect, vi } from "vitest";
import type { TestApi, TestMember } from "../testing/test-api.ts";
import { type Given, validInput } from "./arbitrary-input.ts";
import { ask } from "./ask.ts";
import { type ListedProcedure, procedures } from "./procedures.ts";

const procedureAt = (path: string): ListedProcedure => {
  const found = procedures.find((procedure) => procedure.path === path);
  if (found === undefined) throw new Error(`No procedure ${path}`);
  return found;
};

const withoutClientId: Given = (place) =>
  place.at(-1) === "clientId" ? fc.constant(undefined) : undefined;

/** Valid inputs of a procedure, the same in each run. */
const inputsOf = (path: string, numRuns: number) =>
  fc.sample(validInput(procedureAt(path), withoutClientId), { numRuns, seed: 7 });

/** A conversation with two messages, one of danger, and the reply to the first. */
const talk = async (test: TestApi, { client, cookie }: TestMember): Promise<string> => {
  const { conversation } = client;
  const { id: conversationId } = await conversation.create.mutate({ clientId: "first" });
  const { message } = await conversation.send.mutate({
    conversationId,
    content: "My sister Anna helps me a lot. I want to sleep better.",
    clientMessageId: "one",
  });
  const reply = procedureAt("conversation.reply");
  await ask(test, { cookie }, { procedure: reply, input: { messageId: message.id } });
  await conversation.send.mutate({
    conversationId,
    content: "I have the pills and I am going to kill myself tonight.",
    clientMessageId: "two",
  });
  return conversationId;
};

/** Two items of each kind that has several, and the row of each that has one. */
const remember = async ({ call }: TestMember): Promise<void> => {
  for (const { path } of procedures) {
    const verb = /^memory\.\w+\.(create|set)$/u.exec(path)?.[1];
    if (verb === undefined) continue;
    for (const input of inputsOf(path, 2)) await call.mutation(path, input);
  }
};

const relate = async ({ client }: TestMember): Promise<void> => {
  const { facts } = client.memory;
  const [from, to] = await Promise.all(
    ["Tea", "Coffee", "Chess"].map((name) =>
      facts.upsertFact.mutate({
        entity: { type: "hobby", name },
        relationship: "likes",
      }),
    ),
  );
  if (from === undefined || to === undefined) throw new Error("Each fact has its entity");
  await facts.connect.mutate({
    fromEntityId: from.entity.id,
    toEntityId: to.entity.id,
    type: "related_to",
  });
};

/** What the worker learns from the messages: items with their sources. */
const learn = async (test: TestApi, { client }: TestMember): Promise<void> => {
  const worker = await startWorker(test.api.services, { concurrency: 2 });
  await vi.waitFor(
    async () => {
      const { items } = await client.memory.people.list.query({});
      expect(items.map(({ origin }) => origin)).toContain("extraction");
    },
    { timeout: 20_000, interval: 100 },
  );
  await worker.stop();
};

/** Signs up a member who has something of everything, made as any member makes it. */
export const signUpResident = async (test: TestApi): Promise<TestMember> => {
  const member = await test.signUp();
  const conversationId = await talk(test, member);
  await remember(member);
  await relate(member);
  const [theme] = (await member.client.memory.themes.list.query({})).items;
  if (theme === undefined) throw new Error("A theme was created");
  await member.client.conversation.themes.tag.mutate({ conversationId, itemId: theme.id });
  await learn(test, member);
  return member;
};
