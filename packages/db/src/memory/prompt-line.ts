const maxLength = 200;

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** One line of at most 200 characters, cut between characters as a reader sees them. */
export const promptLine = (text: string): string => {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (line.length <= maxLength) return line;
  const end = characters.segment(line).containing(maxLength - 1)?.index ?? 0;
  return `${line.slice(0, end).trimEnd()}…`;
};

/** `head`, and in brackets those details that are known: "Strength: patience (at work; sure 8/10)". */
export const withDetails = (head: string, details: readonly (string | null)[]): string => {
  const known = details.filter((detail) => detail !== null);
  return known.length === 0 ? head : `${head} (${known.join("; ")})`;
};

/** "impact 7/10"; null when unknown. */
export const outOfTen = (what: string, value: number | null): string | null =>
  value === null ? null : `${what} ${value}/10`;

/** "triggers: noise, crowds"; null when nothing is known. */
export const told = (what: string, value: string | readonly string[] | null): string | null => {
  const text = typeof value === "string" ? value : (value ?? []).join(", ");
  return text === "" ? null : `${what}: ${text}`;
};

/** A choice as it reads in a sentence: "in_recovery" is "in recovery". */
export const inWords = (choice: string | null): string | null =>
  choice?.replaceAll("_", " ") ?? null;
