import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  longText,
  memoryConstraints,
  memoryKey,
  serverOwned,
  shortText,
  shortTexts,
  textList,
} from "../kind-table.ts";
import { told, withDetails } from "../prompt-line.ts";

export const userAncestralIssues = pgTable(
  "user_ancestral_issues",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    description: text("description"),
    familyLine: text("family_line", { enum: ["maternal", "paternal", "both", "unknown"] }),
    generationalImpact: text("generational_impact"),
    currentManifestation: text("current_manifestation"),
    healingApproaches: textList("healing_approaches"),
  },
  (t) => memoryConstraints("user_ancestral_issues", t),
);

export const ancestralIssues = defineMemory({
  kind: "ancestralIssues",
  table: userAncestralIssues,
  cardinality: "many",
  sensitivity: "sensitive",
  input: createInsertSchema(userAncestralIssues, {
    name: shortText,
    description: longText,
    generationalImpact: longText,
    currentManifestation: longText,
    healingApproaches: shortTexts,
  }).omit(serverOwned),
  canonicalKey: (issue) => issue.name,
  search: [
    "name",
    "description",
    "generationalImpact",
    "currentManifestation",
    "healingApproaches",
  ],
  prompt: (issue) =>
    withDetails(`Family legacy: ${issue.name}`, [
      // "unknown" says nothing that a reader of the line would use.
      issue.familyLine === "unknown" ? null : told("family line", issue.familyLine),
      told("shows today as", issue.currentManifestation),
      issue.description,
      told("healing", issue.healingApproaches),
    ]),
});
