import { expect, it } from "vitest";
import type { MemoryField } from "../trpc/types.ts";
import { describeItem } from "./describe-item.ts";

const fields: MemoryField[] = [
  { name: "title", type: "text", required: true },
  { name: "dueOn", type: "date", required: false },
  { name: "strength", type: "choice", required: false, choices: ["very_low"] },
  { name: "isShared", type: "boolean", required: false },
  { name: "notes", type: "longText", required: false },
];
const at = new Date("2026-03-10T12:00:00Z");
const meta = {
  id: "0195-1",
  state: "stated",
  origin: "user",
  pinned: false,
  summary: "Plan: the one line",
  mentionCount: 1,
  lastMentionedAt: at,
  updatedAt: at,
} as const;

it("calls an item by its required text and lists what else is known, in words", () => {
  const item = {
    ...meta,
    title: "Sleep better",
    dueOn: "2026-05-01",
    strength: "very_low",
    isShared: false,
    notes: null,
  };
  expect(describeItem(item, fields)).toEqual({
    headline: "Sleep better",
    details: [
      { label: "Due on", value: "2026-05-01" },
      { label: "Strength", value: "very low" },
      { label: "Is shared", value: "no" },
    ],
  });
});

it("falls back to the line that stands for it where a kind has no required text", () => {
  expect(describeItem(meta, fields.slice(1))).toEqual({
    headline: "Plan: the one line",
    details: [],
  });
});
