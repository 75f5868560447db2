import { sql } from "drizzle-orm";
import { check, date, pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  calendarDate,
  longText,
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortText,
} from "../kind-table.ts";
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { effectiveness: oneToTen };

export const userPreviousTherapy = pgTable(
  "user_previous_therapy",
  {
    ...memoryKey(),
    therapyType: text("therapy_type").notNull(),
    providerName: text("provider_name"),
    startedOn: date("started_on"),
    endedOn: date("ended_on"),
    effectiveness: rating("effectiveness"),
    keyInsights: text("key_insights"),
    endingReason: text("ending_reason"),
  },
  (t) => [
    ...memoryConstraints("user_previous_therapy", t, ranges),
    check("user_previous_therapy_order_check", sql`started_on <= ended_on`),
  ],
);

export const previousTherapy = defineMemory({
  kind: "previousTherapy",
  table: userPreviousTherapy,
  cardinality: "many",
  sensitivity: "sensitive",
  input: createInsertSchema(userPreviousTherapy, {
    therapyType: shortText,
    providerName: shortText,
    startedOn: calendarDate,
    endedOn: calendarDate,
    keyInsights: longText,
    endingReason: longText,
    ...ranges,
  }).omit(serverOwned),
  rules: [
    {
      fields: ["startedOn", "endedOn"],
      message: "A therapy cannot end before it began.",
      holds: ({ startedOn, endedOn }) =>
        startedOn === null || endedOn === null || startedOn <= endedOn,
    },
  ],
  // The same kind of therapy with two providers was two therapies.
  canonicalKey: ({ therapyType, providerName }) => `${therapyType} ${providerName ?? ""}`,
  search: ["therapyType", "providerName", "keyInsights", "endingReason"],
  prompt: ({ therapyType, providerName, startedOn, endedOn, ...therapy }) =>
    withDetails(`Earlier therapy: ${therapyType}`, [
      told("with", providerName),
      startedOn === null ? null : `from ${startedOn}`,
      endedOn === null ? null : `until ${endedOn}`,
      outOfTen("helped", therapy.effectiveness),
      told("insights", therapy.keyInsights),
      told("ended because", therapy.endingReason),
    ]),
});
