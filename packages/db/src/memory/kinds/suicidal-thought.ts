import { boolean, index, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { time } from "../../columns.ts";
import { defineMemory } from "../define-memory.ts";
import {
  appendOnlyMemoryConstraints,
  between,
  longText,
  memoryKey,
  moment,
  oneToTen,
  rating,
  serverOwned,
  shortTexts,
  textList,
} from "../kind-table.ts";

/** Levels of ideation in the order of the Columbia scale (C-SSRS): 0 none … 6 behaviour. */
const ranges = { ideationLevel: between(0, 6), intensity: oneToTen };

export const userSuicidalThoughts = pgTable(
  "user_suicidal_thoughts",
  {
    ...memoryKey(),
    occurredAt: time("occurred_at").notNull(),
    content: text("content"),
    ideationLevel: smallint("ideation_level"),
    intensity: rating("intensity"),
    hasPlan: boolean("has_plan"),
    hasMeans: boolean("has_means"),
    hasIntent: boolean("has_intent"),
    protectiveFactors: textList("protective_factors"),
    safetyPlanUsed: boolean("safety_plan_used"),
    professionalContacted: boolean("professional_contacted"),
  },
  (t) => [
    ...appendOnlyMemoryConstraints("user_suicidal_thoughts", t, ranges),
    index("user_suicidal_thoughts_occurred").on(t.userId, t.occurredAt),
  ],
);

export const suicidalThoughts = defineMemory({
  kind: "suicidalThoughts",
  table: userSuicidalThoughts,
  cardinality: "appendOnly",
  sensitivity: "critical",
  input: createInsertSchema(userSuicidalThoughts, {
    occurredAt: moment,
    content: longText,
    protectiveFactors: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  search: ["content", "protectiveFactors"],
  prompt: (thought) => {
    const known = [
      thought.ideationLevel === null ? null : `level ${thought.ideationLevel}/6`,
      thought.hasPlan === true ? "with a plan" : null,
      thought.hasMeans === true ? "with means" : null,
      thought.hasIntent === true ? "with intent" : null,
    ].filter((part) => part !== null);
    return `Suicidal thoughts on ${thought.occurredAt.toISOString().slice(0, 10)}${
      known.length > 0 ? ` (${known.join(", ")})` : ""
    }${thought.content === null ? "" : `: ${thought.content}`}`;
  },
  importance: () => 10,
  occurredAt: (thought) => thought.occurredAt,
});
