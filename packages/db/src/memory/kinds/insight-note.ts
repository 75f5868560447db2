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
  shortTexts,
  textList,
} from "../kind-table.ts";

const ranges = { importance: oneToTen };

export const userInsightNotes = pgTable(
  "user_insight_notes",
  {
    ...memoryKey(),
    title: text("title").notNull(),
    content: text("content").notNull(),
    category: text("category"),
    importance: rating("importance"),
    relatedThemes: textList("related_themes"),
    actionItems: textList("action_items"),
  },
  (t) => memoryConstraints("user_insight_notes", t, ranges),
);

export const insightNotes = defineMemory({
  kind: "insightNotes",
  table: userInsightNotes,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userInsightNotes, {
    title: shortText,
    content: longText,
    category: label,
    relatedThemes: shortTexts,
    actionItems: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (note) => note.title,
  search: ["title", "content", "category", "relatedThemes", "actionItems"],
  prompt: (note) => `Insight: ${note.title}: ${note.content}`,
  importance: (note) => note.importance,
});
