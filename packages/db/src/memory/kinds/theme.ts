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
} from "../kind-table.ts";

const ranges = { importance: oneToTen };

export const userThemes = pgTable(
  "user_themes",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    category: text("category", {
      enum: [
        "identity",
        "relationships",
        "work",
        "grief",
        "anxiety",
        "depression",
        "trauma",
        "self_worth",
        "family",
        "health",
        "purpose",
        "other",
      ],
    }),
    description: text("description"),
    importance: rating("importance"),
  },
  (t) => memoryConstraints("user_themes", t, ranges),
);

export const themes = defineMemory({
  kind: "themes",
  table: userThemes,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userThemes, {
    name: shortText,
    description: longText,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (theme) => theme.name,
  search: ["name", "category", "description"],
  prompt: (theme) =>
    `Theme: ${theme.name}${theme.description === null ? "" : `: ${theme.description}`}`,
  importance: (theme) => theme.importance,
});
