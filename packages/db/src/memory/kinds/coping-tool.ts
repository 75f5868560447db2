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
} from "../kind-table.ts";

const ranges = { effectiveness: oneToTen };

export const userCopingTools = pgTable(
  "user_coping_tools",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    category: text("category", {
      enum: [
        "breathing",
        "grounding",
        "movement",
        "social",
        "creative",
        "cognitive",
        "sensory",
        "spiritual",
        "professional",
        "other",
      ],
    }),
    description: text("description"),
    whenToUse: text("when_to_use"),
    effectiveness: rating("effectiveness"),
    lastUsedAt: time("last_used_at"),
  },
  (t) => memoryConstraints("user_coping_tools", t, ranges),
);

export const copingTools = defineMemory({
  kind: "copingTools",
  table: userCopingTools,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userCopingTools, {
    name: shortText,
    description: longText,
    whenToUse: longText,
    lastUsedAt: moment,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (tool) => tool.name,
  search: ["name", "category", "description", "whenToUse"],
  prompt: (tool) =>
    `Coping tool: ${tool.name}${tool.effectiveness === null ? "" : ` (helps ${tool.effectiveness}/10)`}${
      tool.whenToUse === null ? "" : `, when ${tool.whenToUse}`
    }`,
  importance: (tool) => tool.effectiveness,
});
