import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  longText,
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortText,
} from "../kind-table.ts";
import { outOfTen, withDetails } from "../prompt-line.ts";

const ranges = { aspiration: oneToTen };

export const userRoleModelTraits = pgTable(
  "user_role_model_traits",
  {
    ...memoryKey(),
    trait: text("trait").notNull(),
    personName: text("person_name"),
    description: text("description"),
    aspiration: rating("aspiration"),
  },
  (t) => memoryConstraints("user_role_model_traits", t, ranges),
);

export const roleModelTraits = defineMemory({
  kind: "roleModelTraits",
  table: userRoleModelTraits,
  cardinality: "many",
  sensitivity: "normal",
  input: createInsertSchema(userRoleModelTraits, {
    trait: shortText,
    personName: shortText,
    description: longText,
    ...ranges,
  }).omit(serverOwned),
  // The same trait in two people is two things to look up to.
  canonicalKey: ({ trait, personName }) => `${trait} ${personName ?? ""}`,
  search: ["trait", "personName", "description"],
  prompt: ({ trait, personName, aspiration, description }) =>
    withDetails(`Looks up to: ${trait}${personName === null ? "" : ` of ${personName}`}`, [
      outOfTen("aspires to it", aspiration),
      description,
    ]),
  importance: (model) => model.aspiration,
});
