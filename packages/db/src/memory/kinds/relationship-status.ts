import { date, pgTable, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  calendarDate,
  memoryConstraints,
  memoryKey,
  oneToTen,
  rating,
  serverOwned,
  shortText,
  shortTexts,
  textList,
} from "../kind-table.ts";
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = { satisfaction: oneToTen };

export const userRelationshipStatus = pgTable(
  "user_relationship_status",
  {
    ...memoryKey(),
    status: text("status", {
      enum: [
        "single",
        "dating",
        "partnered",
        "engaged",
        "married",
        "separated",
        "divorced",
        "widowed",
        "complicated",
        "undisclosed",
      ],
    }),
    partnerName: text("partner_name"),
    since: date("since"),
    satisfaction: rating("satisfaction"),
    strengths: textList("strengths"),
    challenges: textList("challenges"),
  },
  (t) => memoryConstraints("user_relationship_status", t, ranges),
);

export const relationshipStatus = defineMemory({
  kind: "relationshipStatus",
  table: userRelationshipStatus,
  cardinality: "one",
  sensitivity: "normal",
  input: createInsertSchema(userRelationshipStatus, {
    partnerName: shortText,
    since: calendarDate,
    strengths: shortTexts,
    challenges: shortTexts,
    ...ranges,
  }).omit(serverOwned),
  search: ["status", "partnerName", "strengths", "challenges"],
  prompt: (relationship) =>
    withDetails(`Relationship status: ${relationship.status ?? "not said"}`, [
      told("partner", relationship.partnerName),
      relationship.since === null ? null : `since ${relationship.since}`,
      outOfTen("satisfaction", relationship.satisfaction),
      told("challenges", relationship.challenges),
      told("strengths", relationship.strengths),
    ]),
});
