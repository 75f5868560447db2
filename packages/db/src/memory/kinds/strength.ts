import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  label,
  longText,
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortText,
} from "../kind-table.ts";
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { confidenceLevel: oneToTen };

export const userStrengths = pgTable(
  "user_strengths",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    category: text("category"),
    evidence: text("evidence"),
    howDeveloped: text("how_developed"),
    howUsed: text("how_used"),
    confidenceLevel: rating("confidence_level"),
  },
  (t) => memoryConstraints("user_strengths", t, ranges),
);

export const strengths = defineMemory({
  kind: "strengths",
  table: userStrengths,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userStrengths, {
    name: shortText,
    category: label,
    evidence: longText,
    howDeveloped: longText,
    howUsed: longText,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (strength) => strength.name,
  search: ["name", "category", "evidence", "howDeveloped", "howUsed"],
  prompt: (strength) =>
    withDetails(`Strength: ${strength.name}`, [
      outOfTen("sure of it", strength.confidenceLevel),
      told("seen in", strength.evidence),
      told("used for", strength.howUsed),
    ]),
  importance: (strength) => strength.confidenceLevel,
});
