import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  label,
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortText,
} from "../kind-table.ts";
import { outOfTen, withDetails } from "../prompt-line.ts";

const ranges = { consistency: oneToTen };

export const userDailyHabits = pgTable(
  "user_daily_habits",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    category: text("category"),
    frequency: text("frequency"),
    timeOfDay: text("time_of_day", {
      enum: ["morning", "afternoon", "evening", "night", "any"],
    }),
    consistency: rating("consistency"),
    effect: text("effect", { enum: ["helpful", "neutral", "harmful"] }),
  },
  (t) => memoryConstraints("user_daily_habits", t, ranges),
);

export const dailyHabits = defineMemory({
  kind: "dailyHabits",
  table: userDailyHabits,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userDailyHabits, {
    name: shortText,
    category: label,
    frequency: label,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (habit) => habit.name,
  search: ["name", "category", "frequency", "timeOfDay"],
  prompt: (habit) =>
    withDetails(`Habit: ${habit.name}`, [
      habit.effect,
      habit.frequency,
      habit.timeOfDay === "any" ? "at any time of day" : habit.timeOfDay,
      outOfTen("consistency", habit.consistency),
    ]),
});
