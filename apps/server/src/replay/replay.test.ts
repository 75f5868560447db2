import { createTestDatabase } from "@companion/db/testing";
import { expect, it } from "vitest";
import { replay } from "./replay.ts";
import { isClean } from "./report.ts";

it("plays questions as members through the whole backend, and counts what became of them", async () => {
  const { url, drop } = await createTestDatabase();
  const texts = [
    "How do I get more sleep?\n\nMy sister Anna helps me. I want to get back to running.",
    "I feel so depressed.",
    "I have the pills and I am going to kill myself tonight.",
  ];
  const report = await replay({
    env: { DATABASE_URL: url },
    questions: texts.map((question, index) => ({ id: String(index), topic: "test", question })),
    malformedLines: 0,
    progress: () => {},
  });
  expect(report).toMatchObject({
    members: 3,
    messages: { sent: 4, stored: 4 },
    replies: 4,
    errors: { total: 0 },
    jobs: { left: 0, dead: 0 },
    flags: { imminent: 1 },
    memories: { people: 1, goals: 1, themes: 1 },
    recalled: { members: 2 },
  });
  expect(report.statementsPerSend).toBeGreaterThan(2);
  expect(isClean(report)).toBe(true);
  await drop();
});
