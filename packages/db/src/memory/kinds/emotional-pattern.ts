import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  label,
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortText,
  shortTexts,
  textList,
} from "../kind-table.ts";
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { intensity: oneToTen };

export const userEmotionalPatterns = pgTable(
  "user_emotional_patterns",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    emotion: text("emotion"),
    triggers: textList("triggers"),
    durationPattern: text("duration_pattern", { enum: ["minutes", "hours", "days", "weeks"] }),
    intensity: rating("intensity"),
    copingStrategies: textList("coping_strategies"),
  },
  (t) => memoryConstraints("user_emotional_patterns", t, ranges),
);

export const emotionalPatterns = defineMemory({
  kind: "emotionalPatterns",
  table: userEmotionalPatterns,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userEmotionalPatterns, {
    name: shortText,
    emotion: label,
    triggers: shortTexts,
    copingStrategies: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (pattern) => pattern.name,
  search: ["name", "emotion", "triggers", "copingStrategies"],
  prompt: (pattern) =>
    withDetails(`Emotional pattern: ${pattern.name}`, [
      pattern.emotion,
      outOfTen("intensity", pattern.intensity),
      pattern.durationPattern === null ? null : `lasts ${pattern.durationPattern}`,
      told("triggers", pattern.triggers),
      told("copes by", pattern.copingStrategies),
    ]),
  importance: (pattern) => pattern.intensity,
});
