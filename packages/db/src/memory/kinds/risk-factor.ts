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
import { inWords, outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { severity: oneToTen };

export const userRiskFactors = pgTable(
  "user_risk_factors",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    category: text("category", {
      enum: [
        "self_harm",
        "suicide",
        "violence",
        "abuse",
        "substance",
        "medical",
        "psychosis",
        "eating",
        "housing",
        "other",
      ],
    }),
    severity: rating("severity"),
    triggers: textList("triggers"),
    warningSigns: textList("warning_signs"),
    protectiveFactors: textList("protective_factors"),
    mitigation: text("mitigation"),
  },
  (t) => memoryConstraints("user_risk_factors", t, ranges),
);

export const riskFactors = defineMemory({
  kind: "riskFactors",
  table: userRiskFactors,
  cardinality: "many",
  sensitivity: "critical",
  input: createInsertSchema(userRiskFactors, {
    name: shortText,
    triggers: shortTexts,
    warningSigns: shortTexts,
    protectiveFactors: shortTexts,
    mitigation: longText,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (risk) => risk.name,
  search: ["name", "category", "triggers", "warningSigns", "protectiveFactors", "mitigation"],
  prompt: (risk) =>
    withDetails(`Risk: ${risk.name}`, [
      inWords(risk.category),
      outOfTen("severity", risk.severity),
      told("warning signs", risk.warningSigns),
      told("protected by", risk.protectiveFactors),
      told("what helps", risk.mitigation),
      told("triggers", risk.triggers),
    ]),
  // A risk of unknown severity is not taken for a middling one.
  importance: (risk) => risk.severity ?? 10,
});
