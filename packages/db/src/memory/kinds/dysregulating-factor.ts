import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
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

const ranges = { impact: oneToTen };

export const userDysregulatingFactors = pgTable(
  "user_dysregulating_factors",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    factorType: text("factor_type", {
      enum: ["environmental", "relational", "physiological", "cognitive", "sensory", "other"],
    }),
    triggers: textList("triggers"),
    impact: rating("impact"),
    copingStrategies: textList("coping_strategies"),
  },
  (t) => memoryConstraints("user_dysregulating_factors", t, ranges),
);

export const dysregulatingFactors = defineMemory({
  kind: "dysregulatingFactors",
  table: userDysregulatingFactors,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userDysregulatingFactors, {
    name: shortText,
    triggers: shortTexts,
    copingStrategies: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (factor) => factor.name,
  search: ["name", "factorType", "triggers", "copingStrategies"],
  prompt: (factor) =>
    withDetails(`Throws them off balance: ${factor.name}`, [
      outOfTen("impact", factor.impact),
      told("triggers", factor.triggers),
      told("copes by", factor.copingStrategies),
    ]),
  importance: (factor) => factor.impact,
});
