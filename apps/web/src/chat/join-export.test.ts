import fc from "fast-check";
import { expect, it } from "vitest";
import { type ExportPage, joinExport } from "./join-export.ts";

type Part = Extract<ExportPage, { format: "json" }>["items"][number];

const at = new Date("2026-03-10T12:00:00Z");
const conversation = (id: string): Part["conversation"] => ({
  id,
  title: null,
  description: null,
  startedAt: at,
  endedAt: null,
  status: "active",
  moodAtStart: null,
  moodAtEnd: null,
  contextSummary: null,
  messageCount: 0,
  lastMessageAt: null,
  createdAt: at,
  updatedAt: at,
});
const message = (conversationId: string, id: string): Part["messages"][number] => ({
  id,
  conversationId,
  role: "user",
  inputType: "text",
  content: `said ${id}`,
  clientMessageId: null,
  inReplyTo: null,
  status: "complete",
  mood: null,
  riskLevel: 0,
  flagged: false,
  flagNote: null,
  editedAt: null,
  createdAt: at,
  updatedAt: at,
});

it("keeps every message of every conversation once and in order, wherever the pages were cut", () => {
  const said = fc.uniqueArray(fc.uuid(), { maxLength: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 5 }), said, fc.nat(8), (ids, words, cut) => {
      const whole = ids.map((id) => ({
        conversation: conversation(id),
        messages: words.map((word) => message(id, word)),
      }));
      const part = (from: number, to?: number): ExportPage => ({
        format: "json",
        items: whole.map((one) => ({ ...one, messages: one.messages.slice(from, to) })),
        nextCursor: null,
      });
      const joined: unknown = JSON.parse(joinExport([part(0, cut), part(cut)]));
      expect(joined).toEqual(
        JSON.parse(
          JSON.stringify(whole.map((one) => ({ ...one.conversation, messages: one.messages }))),
        ),
      );
    }),
  );
});

it("joins the pages of a text as they stand", () => {
  const page = (text: string): ExportPage => ({ format: "markdown", text, nextCursor: null });
  expect(joinExport([page("# One\n"), page("> said\n")])).toBe("# One\n> said\n");
});
