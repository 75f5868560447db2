import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  longText,
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

const ranges = { severity: oneToTen };

export const userTraumaPatterns = pgTable(
  "user_trauma_patterns",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    description: text("description"),
    triggers: textList("triggers"),
    emotionalResponse: text("emotional_response"),
    bodilyResponse: text("bodily_response"),
    copingStrategies: textList("coping_strategies"),
    severity: rating("severity"),
  },
  (t) => memoryConstraints("user_trauma_patterns", t, ranges),
);

export const traumaPatterns = defineMemory({
  kind: "traumaPatterns",
  table: userTraumaPatterns,
  cardinality: "many",
  sensitivity: "sensitive",
  input: createInsertSchema(userTraumaPatterns, {
    name: shortText,
    description: longText,
    triggers: shortTexts,
    emotionalResponse: longText,
    bodilyResponse: longText,
    copingStrategies: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (pattern) => pattern.name,
  search: [
    "name",
    "description",
    "triggers",
    "emotionalResponse",
    "bodilyResponse",
    "copingStrategies",
  ],
  prompt: (pattern) =>
    withDetails(`Trauma pattern: ${pattern.name}`, [
      outOfTen("severity", pattern.severity),
      told("triggers", pattern.triggers),
      told("feels", pattern.emotionalResponse),
      told("in the body", pattern.bodilyResponse),
      told("copes by", pattern.copingStrategies),
    ]),
  importance: (pattern) => pattern.severity,
});
