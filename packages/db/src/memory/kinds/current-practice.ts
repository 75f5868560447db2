import { pgTable, smallint, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  longText,
  memoryConstraints,
  memoryKey,
  minutes,
  oneToTen,
  rating,
  serverOwned,
  shortText,
} from "../kind-table.ts";
import { inWords, outOfTen, withDetails } from "../prompt-line.ts";

const ranges = { durationMinutes: minutes, effectiveness: oneToTen };

export const userCurrentPractices = pgTable(
  "user_current_practices",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    practiceType: text("practice_type", {
      enum: [
        "meditation",
        "journaling",
        "exercise",
        "therapy",
        "breathwork",
        "spiritual",
        "creative",
        "other",
      ],
    }),
    frequency: text("frequency", {
      enum: ["daily", "several_weekly", "weekly", "monthly", "occasional"],
    }),
    durationMinutes: smallint("duration_minutes"),
    effectiveness: rating("effectiveness"),
    notes: text("notes"),
  },
  (t) => memoryConstraints("user_current_practices", t, ranges),
);

export const currentPractices = defineMemory({
  kind: "currentPractices",
  table: userCurrentPractices,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userCurrentPractices, {
    name: shortText,
    notes: longText,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: (practice) => practice.name,
  search: ["name", "practiceType", "notes"],
  prompt: (practice) =>
    withDetails(`Practice: ${practice.name}`, [
      practice.frequency === "several_weekly"
        ? "several times a week"
        : inWords(practice.frequency),
      practice.durationMinutes === null ? null : `${practice.durationMinutes} min`,
      outOfTen("helps", practice.effectiveness),
      practice.notes,
    ]),
  importance: (practice) => practice.effectiveness,
});
