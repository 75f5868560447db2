import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { time } from "../../columns.ts";
import { defineMemory } from "../define-memory.ts";
import {
  longText,
  memoryConstraints,
  memoryKey,
  moment,
  oneToTen,
  rating,
  serverOwned,
  shortText,
  shortTexts,
  textList,
} from "../kind-table.ts";
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { intensity: oneToTen };

export const userEmotionalStates = pgTable(
  "user_emotional_states",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    description: text("description"),
    observedAt: time("observed_at"),
    physicalSensations: textList("physical_sensations"),
    thoughts: textList("thoughts"),
    behaviors: textList("behaviors"),
    intensity: rating("intensity"),
  },
  (t) => memoryConstraints("user_emotional_states", t, ranges),
);

export const emotionalStates = defineMemory({
  kind: "emotionalStates",
  table: userEmotionalStates,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userEmotionalStates, {
    name: shortText,
    description: longText,
    observedAt: moment,
    physicalSensations: shortTexts,
    thoughts: shortTexts,
    behaviors: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (state) => state.name,
  search: ["name", "description", "physicalSensations", "thoughts", "behaviors"],
  prompt: (state) =>
    withDetails(`Emotional state: ${state.name}`, [
      state.observedAt?.toISOString().slice(0, 10) ?? null,
      outOfTen("intensity", state.intensity),
      state.description,
      told("in the body", state.physicalSensations),
      told("thinks", state.thoughts),
      told("does", state.behaviors),
    ]),
  importance: (state) => state.intensity,
  occurredAt: (state) => state.observedAt,
});
