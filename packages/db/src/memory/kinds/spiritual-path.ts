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
  shortTexts,
  textList,
} from "../kind-table.ts";
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { connection: oneToTen };

export const userSpiritualPath = pgTable(
  "user_spiritual_path",
  {
    ...memoryKey(),
    tradition: text("tradition"),
    beliefs: textList("beliefs"),
    practices: textList("practices"),
    communityInvolvement: text("community_involvement"),
    connection: rating("connection"),
    challenges: textList("challenges"),
    growthGoals: textList("growth_goals"),
  },
  (t) => memoryConstraints("user_spiritual_path", t, ranges),
);

export const spiritualPath = defineMemory({
  kind: "spiritualPath",
  table: userSpiritualPath,
  cardinality: "one",
  sensitivity: "normal",
  input: createInsertSchema(userSpiritualPath, {
    tradition: label,
    beliefs: shortTexts,
    practices: shortTexts,
    communityInvolvement: longText,
    challenges: shortTexts,
    growthGoals: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  search: [
    "tradition",
    "beliefs",
    "practices",
    "communityInvolvement",
    "challenges",
    "growthGoals",
  ],
  prompt: (path) =>
    withDetails("Spiritual path", [
      path.tradition,
      outOfTen("connection", path.connection),
      told("practices", path.practices),
      told("beliefs", path.beliefs),
      told("challenges", path.challenges),
      told("wants to grow in", path.growthGoals),
      told("community", path.communityInvolvement),
    ]),
});
