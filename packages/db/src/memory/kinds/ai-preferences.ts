import { pgTable, smallint, text } from "drizzle-orm/pg-core";
import { createInsertSchema } from "drizzle-zod";
import { defineMemory } from "../define-memory.ts";
import {
  label,
  longText,
  memoryConstraints,
  memoryKey,
  minutes,
  oneToTen,
  rating,
  serverOwned,
  shortTexts,
  textList,
} from "../kind-table.ts";
import { outOfTen, told, withDetails } from "../prompt-line.ts";

const ranges = {
  directness: oneToTen,
  pushback: oneToTen,
  validationVsChallenge: oneToTen,
  reflectionDepth: oneToTen,
  sessionMinutes: minutes,
  crisisSensitivity: oneToTen,
};

export const userAiPreferences = pgTable(
  "user_ai_preferences",
  {
    ...memoryKey(),
    voiceStyle: text("voice_style"),
    therapeuticApproach: text("therapeutic_approach"),
    tone: text("tone", { enum: ["warm", "neutral", "direct", "playful"] }),
    directness: rating("directness"),
    pushback: rating("pushback"),
    validationVsChallenge: rating("validation_vs_challenge"),
    reflectionDepth: rating("reflection_depth"),
    memoryRecall: text("memory_recall", { enum: ["minimal", "normal", "frequent"] }),
    sessionMinutes: smallint("session_minutes"),
    checkInFrequency: text("check_in_frequency"),
    crisisSensitivity: rating("crisis_sensitivity"),
    language: text("language"),
    avoidTopics: textList("avoid_topics"),
    notes: text("notes"),
  },
  (t) => memoryConstraints("user_ai_preferences", t, ranges),
);

export const aiPreferences = defineMemory({
  kind: "aiPreferences",
  table: userAiPreferences,
  cardinality: "one",
  sensitivity: "normal",
  input: createInsertSchema(userAiPreferences, {
    voiceStyle: label,
    therapeuticApproach: label,
    checkInFrequency: label,
    language: label,
    avoidTopics: shortTexts,
    notes: longText,
    ...ranges,
  }).omit(serverOwned),
  search: ["voiceStyle", "therapeuticApproach", "tone", "avoidTopics", "notes"],
  // What to avoid comes first: a line that is cut loses its end.
  prompt: (wishes) =>
    withDetails("How to talk with them", [
      told("avoid", wishes.avoidTopics),
      told("language", wishes.language),
      told("tone", wishes.tone),
      told("voice", wishes.voiceStyle),
      told("approach", wishes.therapeuticApproach),
      outOfTen("directness", wishes.directness),
      outOfTen("pushback", wishes.pushback),
      outOfTen("challenge rather than validation", wishes.validationVsChallenge),
      outOfTen("depth", wishes.reflectionDepth),
      told("recall of memories", wishes.memoryRecall),
      wishes.notes,
    ]),
  // It shapes every reply.
  importance: () => 10,
});
