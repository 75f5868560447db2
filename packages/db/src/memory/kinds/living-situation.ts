import { pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortText,
  shortTexts,
  textList,
} from "../kind-table.ts";
import { inWords, outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { satisfaction: oneToTen };

export const userLivingSituation = pgTable(
  "user_living_situation",
  {
    ...memoryKey(),
    arrangement: text("arrangement", {
      enum: [
        "alone",
        "partner",
        "family",
        "roommates",
        "shelter",
        "unhoused",
        "institution",
        "other",
      ],
    }),
    location: text("location"),
    householdMembers: textList("household_members"),
    housingStability: text("housing_stability", { enum: ["stable", "at_risk", "unstable"] }),
    financialStability: text("financial_stability", { enum: ["stable", "strained", "crisis"] }),
    satisfaction: rating("satisfaction"),
  },
  (t) => memoryConstraints("user_living_situation", t, ranges),
);

export const livingSituation = defineMemory({
  kind: "livingSituation",
  table: userLivingSituation,
  cardinality: "one",
  sensitivity: "normal",
  input: createInsertSchema(userLivingSituation, {
    location: shortText,
    householdMembers: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  search: ["arrangement", "location", "householdMembers"],
  prompt: (living) =>
    withDetails("Living situation", [
      told("arrangement", living.arrangement),
      told("housing", inWords(living.housingStability)),
      told("money", living.financialStability),
      told("household", living.householdMembers),
      told("where", living.location),
      outOfTen("satisfaction", living.satisfaction),
    ]),
});
