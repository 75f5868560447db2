import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  label,
  longText,
  memoryConstraints,
  memoryKey,
  serverOwned,
  shortText,
  shortTexts,
  textList,
} from "../kind-table.ts";
import { told, withDetails } from "../prompt-line.ts";

export const userPatternLoops = pgTable(
  "user_pattern_loops",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    triggerSituation: text("trigger_situation"),
    automaticThought: text("automatic_thought"),
    automaticResponse: text("automatic_response"),
    consequences: text("consequences"),
    alternativeResponses: textList("alternative_responses"),
    frequency: text("frequency"),
  },
  (t) => memoryConstraints("user_pattern_loops", t),
);

export const patternLoops = defineMemory({
  kind: "patternLoops",
  table: userPatternLoops,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userPatternLoops, {
    name: shortText,
    triggerSituation: longText,
    automaticThought: longText,
    automaticResponse: longText,
    consequences: longText,
    alternativeResponses: shortTexts,
    frequency: label,
  }).omit(serverOwned),
  canonicalKey: (loop) => loop.name,
  search: [
    "name",
    "triggerSituation",
    "automaticThought",
    "automaticResponse",
    "consequences",
    "alternativeResponses",
  ],
  prompt: (loop) =>
    withDetails(`Pattern: ${loop.name}`, [
      loop.frequency,
      told("when", loop.triggerSituation),
      told("thinks", loop.automaticThought),
      told("does", loop.automaticResponse),
      told("leads to", loop.consequences),
      told("could instead", loop.alternativeResponses),
    ]),
});
