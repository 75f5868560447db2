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

export const userShadowThemes = pgTable(
  "user_shadow_themes",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    description: text("description"),
    triggers: textList("triggers"),
    avoidanceBehaviors: textList("avoidance_behaviors"),
    integrationStrategies: textList("integration_strategies"),
  },
  (t) => memoryConstraints("user_shadow_themes", t),
);

export const shadowThemes = defineMemory({
  kind: "shadowThemes",
  table: userShadowThemes,
  cardinality: "many",
  sensitivity: "sensitive",
  input: createInsertSchema(userShadowThemes, {
    name: shortText,
    description: longText,
    triggers: shortTexts,
    avoidanceBehaviors: shortTexts,
    integrationStrategies: shortTexts,
  }).omit(serverOwned),
  canonicalKey: (theme) => theme.name,
  search: ["name", "description", "triggers", "avoidanceBehaviors", "integrationStrategies"],
  prompt: (theme) =>
    withDetails(`Shadow theme: ${theme.name}`, [
      theme.description,
      told("triggers", theme.triggers),
      told("avoids by", theme.avoidanceBehaviors),
      told("works on it by", theme.integrationStrategies),
    ]),
});
