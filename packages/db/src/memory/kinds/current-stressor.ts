import { boolean, date, pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  calendarDate,
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortText,
  shortTexts,
  textList,
} from "../kind-table.ts";

const ranges = { impact: oneToTen };

export const userCurrentStressors = pgTable(
  "user_current_stressors",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    stressorType: text("stressor_type", {
      enum: ["work", "family", "health", "financial", "relational", "academic", "legal", "other"],
    }),
    impact: rating("impact"),
    startedOn: date("started_on"),
    isOngoing: boolean("is_ongoing").notNull().default(true),
    copingStrategies: textList("coping_strategies"),
  },
  (t) => memoryConstraints("user_current_stressors", t, ranges),
);

export const currentStressors = defineMemory({
  kind: "currentStressors",
  table: userCurrentStressors,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userCurrentStressors, {
    name: shortText,
    startedOn: calendarDate,
    copingStrategies: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (stressor) => stressor.name,
  search: ["name", "stressorType", "copingStrategies"],
  prompt: (stressor) =>
    `Stressor: ${stressor.name}${stressor.stressorType === null ? "" : ` (${stressor.stressorType})`}${
      stressor.impact === null ? "" : `, impact ${stressor.impact}/10`
    }${stressor.isOngoing ? "" : ", over now"}`,
  importance: (stressor) => stressor.impact,
});
