import { oneOf, words } from "./rule.ts";

export type ThemeCategory =
  | "identity"
  | "relationships"
  | "work"
  | "grief"
  | "anxiety"
  | "depression"
  | "trauma"
  | "self_worth"
  | "family"
  | "health"
  | "purpose"
  | "other";

export type Theme = { readonly name: string; readonly category: ThemeCategory };

/** What people call it, and the theme it is. */
export const named: Readonly<Record<string, Theme>> = {
  "social anxiety": { name: "Social anxiety", category: "anxiety" },
  "separation anxiety": { name: "Separation anxiety", category: "anxiety" },
  anxiety: { name: "Anxiety", category: "anxiety" },
  "anxiety attacks": { name: "Panic attacks", category: "anxiety" },
  "panic attacks": { name: "Panic attacks", category: "anxiety" },
  "panic attack": { name: "Panic attacks", category: "anxiety" },
  ocd: { name: "OCD", category: "anxiety" },
  phobia: { name: "Phobia", category: "anxiety" },
  depression: { name: "Depression", category: "depression" },
  "postpartum depression": { name: "Postpartum depression", category: "depression" },
  bipolar: { name: "Bipolar disorder", category: "health" },
  "bipolar disorder": { name: "Bipolar disorder", category: "health" },
  "borderline personality disorder": {
    name: "Borderline personality disorder",
    category: "health",
  },
  adhd: { name: "ADHD", category: "health" },
  "mood swings": { name: "Mood swings", category: "health" },
  ptsd: { name: "PTSD", category: "trauma" },
  trauma: { name: "Trauma", category: "trauma" },
  flashbacks: { name: "Flashbacks", category: "trauma" },
  "low self-esteem": { name: "Self-esteem", category: "self_worth" },
  "low self esteem": { name: "Self-esteem", category: "self_worth" },
  "no self-esteem": { name: "Self-esteem", category: "self_worth" },
  "no self esteem": { name: "Self-esteem", category: "self_worth" },
  "self-esteem issues": { name: "Self-esteem", category: "self_worth" },
  "self esteem issues": { name: "Self-esteem", category: "self_worth" },
  "self-esteem": { name: "Self-esteem", category: "self_worth" },
  "self esteem": { name: "Self-esteem", category: "self_worth" },
  "no confidence": { name: "Self-confidence", category: "self_worth" },
  "body image issues": { name: "Body image", category: "self_worth" },
  insecurities: { name: "Insecurity", category: "self_worth" },
  "trust issues": { name: "Trust", category: "relationships" },
  "abandonment issues": { name: "Fear of abandonment", category: "relationships" },
  "fear of abandonment": { name: "Fear of abandonment", category: "relationships" },
  "commitment issues": { name: "Commitment", category: "relationships" },
  "anger issues": { name: "Anger", category: "other" },
  anger: { name: "Anger", category: "other" },
  "anger problem": { name: "Anger", category: "other" },
  jealousy: { name: "Jealousy", category: "relationships" },
  loneliness: { name: "Loneliness", category: "relationships" },
  grief: { name: "Grief", category: "grief" },
  guilt: { name: "Guilt", category: "other" },
  shame: { name: "Shame", category: "self_worth" },
  "eating disorder": { name: "Eating disorder", category: "health" },
  anorexia: { name: "Anorexia", category: "health" },
  bulimia: { name: "Bulimia", category: "health" },
  addiction: { name: "Addiction", category: "health" },
  "porn addiction": { name: "Porn addiction", category: "health" },
};

/** How people say that they feel it, and the theme that follows. */
export const felt: Readonly<Record<string, Theme>> = {
  "depressed|severely depressed|clinically depressed": {
    name: "Depression",
    category: "depression",
  },
  "hopeless|empty inside|empty|numb": { name: "Low mood", category: "depression" },
  "anxious|panicky|nervous all the time|anxious all the time": {
    name: "Anxiety",
    category: "anxiety",
  },
  "lonely|so alone|all alone|isolated|alone": { name: "Loneliness", category: "relationships" },
  "jealous|jealous of": { name: "Jealousy", category: "relationships" },
  "insecure|worthless|useless|ugly|unlovable|not good enough|never good enough|like a failure|like a burden|unattractive|inadequate|inferior|so stupid":
    { name: "Self-worth", category: "self_worth" },
  "guilty|ashamed": { name: "Guilt and shame", category: "other" },
  "angry all the time|so angry|always angry|angry": { name: "Anger", category: "other" },
  "grieving|heartbroken": { name: "Grief", category: "grief" },
  "stuck|lost|lost in life|like i have no purpose": {
    name: "Direction in life",
    category: "purpose",
  },
  "transgender|trans|questioning my gender|genderfluid|non-binary|nonbinary": {
    name: "Gender identity",
    category: "identity",
  },
  "gay|lesbian|bisexual|bi|pansexual|asexual|questioning my sexuality|confused about my sexuality":
    { name: "Sexual orientation", category: "identity" },
  addicted: { name: "Addiction", category: "health" },
  "overwhelmed|stressed|stressed out|burned out|burnt out": { name: "Stress", category: "other" },
};

/** The theme that a table has for these words. */
export const themeOf = (table: Readonly<Record<string, Theme>>, text: string): Theme | null => {
  const said = text.toLowerCase().replace(/\s+/gu, " ");
  return (
    Object.entries(table).find(([list]) => list.split("|").some((word) => word === said))?.[1] ??
    null
  );
};

/** Whether the words name a theme, and so belong there and not among what weighs on the member. */
export const isTheme = (text: string): boolean => words(oneOf(Object.keys(named))).test(text);
