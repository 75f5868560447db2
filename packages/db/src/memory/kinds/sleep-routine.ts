import { numeric, pgTable, time } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import type { z } from "zod";
import { defineMemory } from "../define-memory.ts";
import {
  between,
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortTexts,
  textList,
} from "../kind-table.ts";

const ranges = { durationHours: between(0, 24), quality: oneToTen };

/** A time of day as PostgreSQL writes it; `HH:MM` is taken too. */
const timeOfDay = (schema: z.ZodString) =>
  schema
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/u, "Write a time of day as HH:MM, such as 22:30.")
    .overwrite((value) => (value.length === 5 ? `${value}:00` : value));

export const userSleepRoutine = pgTable(
  "user_sleep_routine",
  {
    ...memoryKey(),
    bedtime: time("bedtime"),
    wakeTime: time("wake_time"),
    durationHours: numeric("duration_hours", { precision: 3, scale: 1, mode: "number" }),
    quality: rating("quality"),
    hygienePractices: textList("hygiene_practices"),
    issues: textList("issues"),
  },
  (t) => memoryConstraints("user_sleep_routine", t, ranges),
);

const minutes = (value: string): string => value.slice(0, 5);

export const sleepRoutine = defineMemory({
  kind: "sleepRoutine",
  table: userSleepRoutine,
  cardinality: "one",
  sensitivity: "normal",
  input: createInsertSchema(userSleepRoutine, {
    bedtime: timeOfDay,
    wakeTime: timeOfDay,
    hygienePractices: shortTexts,
    issues: shortTexts,
    ...ranges,
    durationHours: (hours) => ranges.durationHours(hours).overwrite((h) => Math.round(h * 10) / 10),
  }).omit(serverOwned),
  search: ["hygienePractices", "issues"],
  prompt: (sleep) => {
    const parts = [
      sleep.bedtime === null ? null : `to bed ${minutes(sleep.bedtime)}`,
      sleep.wakeTime === null ? null : `up ${minutes(sleep.wakeTime)}`,
      sleep.durationHours === null ? null : `${sleep.durationHours} h`,
      sleep.quality === null ? null : `quality ${sleep.quality}/10`,
      ...sleep.issues,
    ].filter((part) => part !== null);
    return `Sleep: ${parts.join(", ") || "nothing known"}`;
  },
});
