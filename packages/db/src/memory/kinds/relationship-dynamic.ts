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
} from "../kind-table.ts";
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { emotionalSafety: oneToTen };

export const userRelationshipDynamics = pgTable(
  "user_relationship_dynamics",
  {
    ...memoryKey(),
    relationshipType: text("relationship_type").notNull(),
    personName: text("person_name"),
    pattern: text("pattern"),
    communicationStyle: text("communication_style"),
    conflictResolution: text("conflict_resolution"),
    emotionalSafety: rating("emotional_safety"),
  },
  (t) => memoryConstraints("user_relationship_dynamics", t, ranges),
);

export const relationshipDynamics = defineMemory({
  kind: "relationshipDynamics",
  table: userRelationshipDynamics,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userRelationshipDynamics, {
    relationshipType: label,
    personName: shortText,
    pattern: longText,
    communicationStyle: longText,
    conflictResolution: longText,
    ...ranges,
  }).omit(serverOwned),
  canonicalKey: ({ relationshipType, personName }) => `${relationshipType} ${personName ?? ""}`,
  search: ["relationshipType", "personName", "pattern", "communicationStyle", "conflictResolution"],
  prompt: ({ relationshipType, personName, ...dynamic }) =>
    withDetails(
      `Relationship: ${relationshipType}${personName === null ? "" : `, ${personName}`}`,
      [
        outOfTen("feels safe", dynamic.emotionalSafety),
        dynamic.pattern,
        told("communication", dynamic.communicationStyle),
        told("in conflict", dynamic.conflictResolution),
      ],
    ),
});
