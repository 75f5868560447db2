import { index, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { time } from "../../columns.ts";
import { defineMemory } from "../define-memory.ts";
import {
  label,
  longText,
  memoryConstraints,
  memoryKey,
  moment,
  oneToTen,
  rating,
  serverOwned,
  shortTexts,
  textList,
} from "../kind-table.ts";

const ranges = { moodScore: oneToTen, energy: oneToTen, anxiety: oneToTen };

export const userMoodTrends = pgTable(
  "user_mood_trends",
  {
    ...memoryKey(),
    recordedAt: time("recorded_at").notNull(),
    moodScore: smallint("mood_score").notNull(),
    moodLabel: text("mood_label"),
    energy: rating("energy"),
    anxiety: rating("anxiety"),
    contributingFactors: textList("contributing_factors"),
    notes: text("notes"),
  },
  (t) => [
    ...memoryConstraints("user_mood_trends", t, ranges),
    index("user_mood_trends_recorded").on(t.userId, t.recordedAt),
  ],
);

export const moodTrends = defineMemory({
  kind: "moodTrends",
  table: userMoodTrends,
  cardinality: "series",
  sensitivity: "normal",
  input: createInsertSchema(userMoodTrends, {
    recordedAt: moment,
    moodLabel: label,
    contributingFactors: shortTexts,
    notes: longText,
    ...ranges,
  }).omit(serverOwned),
  search: ["moodLabel", "contributingFactors", "notes"],
  prompt: (mood) =>
    `Mood on ${mood.recordedAt.toISOString().slice(0, 10)}: ${mood.moodScore}/10${
      mood.moodLabel === null ? "" : ` (${mood.moodLabel})`
    }`,
  occurredAt: (mood) => mood.recordedAt,
  series: { at: "recordedAt", value: "moodScore" },
});
