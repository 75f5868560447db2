import { date, pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  calendarDate,
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

const ranges = { significance: oneToTen };

export const userGrowthMilestones = pgTable(
  "user_growth_milestones",
  {
    ...memoryKey(),
    title: text("title").notNull(),
    description: text("description"),
    category: text("category"),
    achievedOn: date("achieved_on"),
    significance: rating("significance"),
    lessonsLearned: text("lessons_learned"),
  },
  (t) => memoryConstraints("user_growth_milestones", t, ranges),
);

export const growthMilestones = defineMemory({
  kind: "growthMilestones",
  table: userGrowthMilestones,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userGrowthMilestones, {
    title: shortText,
    description: longText,
    category: label,
    achievedOn: calendarDate,
    lessonsLearned: longText,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (milestone) => milestone.title,
  search: ["title", "description", "category", "lessonsLearned"],
  prompt: (milestone) =>
    withDetails(`Milestone: ${milestone.title}`, [
      milestone.achievedOn,
      outOfTen("significance", milestone.significance),
      told("learnt", milestone.lessonsLearned),
      milestone.description,
    ]),
  importance: (milestone) => milestone.significance,
  occurredAt: ({ achievedOn }) => (achievedOn === null ? null : new Date(achievedOn)),
});
