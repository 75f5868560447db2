import { sql } from "drizzle-orm";
import { check, date, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { time } from "../../columns.ts";
import { defineMemory } from "../define-memory.ts";
import {
  between,
  calendarDate,
  label,
  longText,
  memoryConstraints,
  memoryKey,
  moment,
  serverOwned,
  shortText,
} from "../kind-table.ts";

const ranges = { priority: between(1, 5), progress: between(0, 100) };

export const userGoals = pgTable(
  "user_goals",
  {
    ...memoryKey(),
    title: text("title").notNull(),
    description: text("description"),
    category: text("category"),
    priority: smallint("priority"),
    status: text("status", { enum: ["active", "completed", "paused", "abandoned"] })
      .notNull()
      .default("active"),
    progress: smallint("progress").notNull().default(0),
    targetDate: date("target_date"),
    completedAt: time("completed_at"),
  },
  (t) => [
    ...memoryConstraints("user_goals", t, ranges),
    check("user_goals_completed_check", sql`(status = 'completed') = (completed_at is not null)`),
  ],
);

export const goals = defineMemory({
  kind: "goals",
  table: userGoals,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userGoals, {
    title: shortText,
    description: longText,
    category: label,
    targetDate: calendarDate,
    completedAt: moment,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (goal) => goal.title,
  search: ["title", "description", "category"],
  prompt: (goal) =>
    `Goal: ${goal.title} (${goal.status}${goal.progress > 0 ? `, ${goal.progress}%` : ""})`,
  settle: (goal, now) => ({
    completedAt: goal.status === "completed" ? (goal.completedAt ?? now) : null,
  }),
  importance: (goal) => (goal.priority === null ? null : 2 * (6 - goal.priority)),
});
