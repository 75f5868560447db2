import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  choiceList,
  distinct,
  label,
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortText,
} from "../kind-table.ts";
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { reliability: oneToTen };

export const userSupportSystem = pgTable(
  "user_support_system",
  {
    ...memoryKey(),
    personName: text("person_name").notNull(),
    relationship: text("relationship"),
    supportTypes: choiceList("support_types", [
      "emotional",
      "practical",
      "financial",
      "professional",
      "crisis",
    ]),
    reliability: rating("reliability"),
    contactMethod: text("contact_method"),
    contactValue: text("contact_value"),
    isEmergencyContact: boolean("is_emergency_contact").notNull().default(false),
  },
  (t) => memoryConstraints("user_support_system", t, ranges),
);

export const supportSystem = defineMemory({
  kind: "supportSystem",
  table: userSupportSystem,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userSupportSystem, {
    personName: shortText,
    relationship: label,
    supportTypes: distinct,
    contactMethod: label,
    contactValue: shortText,
    ...ranges,
  }).omit(serverOwned),
  // Two people of one name stay apart when they stand in different relations.
  canonicalKey: ({ personName, relationship }) => `${personName} ${relationship ?? ""}`,
  search: ["personName", "relationship", "supportTypes"],
  // How to reach somebody is for the member, not for a model.
  prompt: (support) =>
    withDetails(`Support: ${support.personName}`, [
      support.relationship,
      support.isEmergencyContact ? "emergency contact" : null,
      told("gives", support.supportTypes),
      outOfTen("reliable", support.reliability),
    ]),
  importance: (support) => (support.isEmergencyContact ? 10 : support.reliability),
});
