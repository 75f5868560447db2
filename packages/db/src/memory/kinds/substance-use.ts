import { date, pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  calendarDate,
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
import { inWords, outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { impact: oneToTen };

export const userSubstanceUse = pgTable(
  "user_substance_use",
  {
    ...memoryKey(),
    substance: text("substance").notNull(),
    usagePattern: text("usage_pattern", {
      enum: ["none", "past", "occasional", "regular", "daily", "dependent", "in_recovery"],
    }),
    frequency: text("frequency"),
    impact: rating("impact"),
    triggers: textList("triggers"),
    harmReduction: textList("harm_reduction"),
    soberSince: date("sober_since"),
  },
  (t) => memoryConstraints("user_substance_use", t, ranges),
);

export const substanceUse = defineMemory({
  kind: "substanceUse",
  table: userSubstanceUse,
  cardinality: "many",
  sensitivity: "sensitive",
  input: createInsertSchema(userSubstanceUse, {
    substance: shortText,
    frequency: label,
    triggers: shortTexts,
    harmReduction: shortTexts,
    soberSince: calendarDate,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (use) => use.substance,
  search: ["substance", "usagePattern", "frequency", "triggers", "harmReduction"],
  prompt: (use) =>
    withDetails(`Substance use: ${use.substance}`, [
      use.usagePattern === "none" ? "does not use it" : inWords(use.usagePattern),
      use.frequency,
      use.soberSince === null ? null : `sober since ${use.soberSince}`,
      outOfTen("impact", use.impact),
      told("triggers", use.triggers),
      told("harm reduction", use.harmReduction),
    ]),
  importance: (use) => use.impact,
});
