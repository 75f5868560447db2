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
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { readiness: oneToTen };

export const userGrowthOpportunities = pgTable(
  "user_growth_opportunities",
  {
    ...memoryKey(),
    title: text("title").notNull(),
    description: text("description"),
    area: text("area"),
    readiness: rating("readiness"),
    potentialImpact: text("potential_impact"),
    actionSteps: textList("action_steps"),
  },
  (t) => memoryConstraints("user_growth_opportunities", t, ranges),
);

export const growthOpportunities = defineMemory({
  kind: "growthOpportunities",
  table: userGrowthOpportunities,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userGrowthOpportunities, {
    title: shortText,
    description: longText,
    area: label,
    potentialImpact: longText,
    actionSteps: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (opportunity) => opportunity.title,
  search: ["title", "description", "area", "potentialImpact", "actionSteps"],
  prompt: (opportunity) =>
    withDetails(`Room to grow: ${opportunity.title}`, [
      opportunity.area,
      outOfTen("ready", opportunity.readiness),
      told("next steps", opportunity.actionSteps),
      told("could bring", opportunity.potentialImpact),
      opportunity.description,
    ]),
  importance: (opportunity) => opportunity.readiness,
});
