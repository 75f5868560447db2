import { isFamily, isPartner, kinOf } from "./kin.ts";

/** What part of life it belongs to, as the memory registry lists them. */
export type StressorType =
  | "work"
  | "family"
  | "health"
  | "financial"
  | "relational"
  | "academic"
  | "legal"
  | "other";

/** By the word for the person it is about. */
export const kinType = (word: string): StressorType => {
  const relationship = kinOf(word)?.relationship;
  if (relationship === undefined) return "other";
  if (isPartner(relationship)) return "relational";
  if (isFamily(relationship)) return "family";
  return relationship === "colleague" ? "work" : "relational";
};

const topics: readonly [RegExp, StressorType][] = [
  [/\b(?:job|work|boss|career|coworkers?|co-workers?|office|unemploy\w*)\b/iu, "work"],
  [
    /\b(?:school|college|university|exams?|grades?|class(?:es)?|homework|studies|degree)\b/iu,
    "academic",
  ],
  [/\b(?:money|debts?|bills|rent|financ\w*|mortgage|loans?)\b/iu, "financial"],
  [/\b(?:court|custody|lawsuit|legal|trial|probation)\b/iu, "legal"],
  [
    /\b(?:health|cancer|pain|illness|sick\w*|surgery|disease|weight|pregnan\w*|sleep\w*)\b/iu,
    "health",
  ],
  [
    /\b(?:mother|mom|mum|father|dad|parents?|sister|brother|son|daughter|kids?|child(?:ren)?|family|grand\w+)\b/iu,
    "family",
  ],
  [
    /\b(?:husband|wife|boyfriend|girlfriend|partner|marriage|relationships?|ex|dating|fianc\w+|friends?|love)\b/iu,
    "relational",
  ],
];

/** By what the words are about. */
export const typeOf = (name: string): StressorType =>
  topics.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
