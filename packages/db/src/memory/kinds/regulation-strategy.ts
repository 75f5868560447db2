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

const ranges = { effectiveness: oneToTen };

export const userRegulationStrategies = pgTable(
  "user_regulation_strategies",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    strategyType: text("strategy_type", {
      enum: ["breathing", "grounding", "cognitive", "movement", "sensory", "social", "other"],
    }),
    whenToUse: text("when_to_use"),
    steps: textList("steps"),
    effectiveness: rating("effectiveness"),
  },
  (t) => memoryConstraints("user_regulation_strategies", t, ranges),
);

export const regulationStrategies = defineMemory({
  kind: "regulationStrategies",
  table: userRegulationStrategies,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userRegulationStrategies, {
    name: shortText,
    whenToUse: longText,
    steps: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (strategy) => strategy.name,
  search: ["name", "strategyType", "whenToUse", "steps"],
  prompt: (strategy) =>
    withDetails(`Way to calm down: ${strategy.name}`, [
      outOfTen("helps", strategy.effectiveness),
      told("when", strategy.whenToUse),
      told("steps", strategy.steps),
    ]),
  importance: (strategy) => strategy.effectiveness,
});
