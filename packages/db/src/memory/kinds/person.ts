import { boolean, pgTable, text } from "drizzle-orm/pg-core";
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
} from "../kind-table.ts";

const ranges = { importance: oneToTen };

export const userPeople = pgTable(
  "user_people",
  {
    ...memoryKey(),
    name: text("name").notNull(),
    relationship: text("relationship", {
      enum: [
        "partner",
        "ex_partner",
        "parent",
        "child",
        "sibling",
        "relative",
        "friend",
        "colleague",
        "therapist",
        "other",
      ],
    }),
    role: text("role"),
    importance: rating("importance"),
    isSafe: boolean("is_safe"),
    notes: text("notes"),
  },
  (t) => memoryConstraints("user_people", t, ranges),
);

export const people = defineMemory({
  kind: "people",
  table: userPeople,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userPeople, {
    name: shortText,
    role: label,
    notes: longText,
    ...ranges,
  }).omit(serverOwned),
  // Two people of one name stay apart when they stand in different relations.
  canonicalKey: (person) => `${person.name} ${person.relationship ?? ""}`,
  search: ["name", "relationship", "role", "notes"],
  prompt: (person) => {
    const about = [person.relationship?.replace("_", "-"), person.role, person.notes].filter(
      (part) => part !== null && part !== undefined,
    );
    return `Person: ${person.name}${about.length > 0 ? ` (${about.join(", ")})` : ""}`;
  },
  importance: (person) => person.importance,
});
