/** C-SSRS order: 0 none · 1 wish to be dead · 2 thoughts · 3 method · 4 intent · 5 plan · 6 behaviour. Other categories use the same steps of closeness to harm. */
export type RiskLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const SEVERITIES = ["low", "moderate", "high", "imminent"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CATEGORIES = [
  "suicide",
  "self_harm",
  "violence",
  "abuse",
  "psychosis",
  "eating",
  "substance",
  "other",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whom the words are about. `past` is the writer, long ago; `fiction` is a story, a song, a game. */
export type Subject = "self" | "other" | "fiction" | "past";

export interface Circumstances {
  /** A time was named, or the means are within reach. Matters from level 5. */
  readonly atHand?: boolean;
  /** When behaviour (level 6) happened: `recent` is within three months. Unknown when absent. */
  readonly when?: "recent" | "past";
}

/**
 * How soon a human must look, or null at level 0.
 * Source: C-SSRS screener triage; behaviour long ago is moderate, within three months imminent.
 */
export function severityOf(level: RiskLevel, circumstances: Circumstances = {}): Severity | null {
  switch (level) {
    case 0:
      return null;
    case 1:
      return "low";
    case 2:
    case 3:
      return "moderate";
    case 4:
      return "high";
    case 5:
      return circumstances.atHand ? "imminent" : "high";
    case 6:
      if (circumstances.when === "past") return "moderate";
      return circumstances.atHand || circumstances.when === "recent" ? "imminent" : "high";
    default: {
      const unknown: never = level;
      throw new RangeError(`not a risk level: ${String(unknown)}`);
    }
  }
}
