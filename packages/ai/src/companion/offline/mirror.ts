/** The other person's words from here: "my boss yelled at me" → "your boss yelled at you". */
export const mirrored = (clause: string): string =>
  clause
    .replace(/\bme and (my [\p{L}-]+)\b/giu, "you and $1")
    .replace(/\b(my (?:[\p{L}-]+ )?[\p{L}-]+) and (?:i|me)\b/giu, "you and $1")
    .replace(
      /\b(?:i|you)((?: [\p{L}]+ly| just| also| never| always| still| often)?) am\b/giu,
      "you$1 are",
    )
    .replace(
      /\bi((?: [\p{L}]+ly| just| also| never| always| still| often)?) was\b/giu,
      "you$1 were",
    )
    .replace(/\b(?:i'm|im)\b/giu, "you are")
    .replace(/\b(?:i've|ive)\b/giu, "you have")
    .replace(/\bi'd\b/giu, "you'd")
    .replace(/\bi'll\b/giu, "you'll")
    .replace(/\bam i\b/giu, "are you")
    .replace(/\bwas i\b/giu, "were you")
    .replace(/\b(?:i|me)\b/giu, "you")
    .replace(/\bmyself\b/giu, "yourself")
    .replace(/\bmine\b/giu, "yours")
    .replace(/\bmy\b/giu, "your")
    .replace(/\s+/gu, " ")
    .trim();

/** How questions begin, and how they begin as what is asked: "how can I" → "how you can". */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^what (?:should|can|do|could) i do\b/iu, "what to do"],
  [/^how (?:do|should|would) i\b/iu, "how to"],
  [/^how can i\b/iu, "how you can"],
  [/^how could i\b/iu, "how you could"],
  [/^should i\b/iu, "whether you should"],
  [/^can i\b/iu, "whether you can"],
  [/^why do i\b/iu, "why you"],
  [/^why can't i\b/iu, "why you can't"],
  [/^why don't i\b/iu, "why you don't"],
  [/^why am i\b/iu, "why you are"],
  [/^am i\b/iu, "whether you are"],
  [/^is it (?=(?:normal|okay|ok|wrong|bad|possible|healthy|too late)\b)/iu, "whether it is "],
];

/** A question as it stands after "you are asking"; null where turning it round would not read well. */
export const mirroredQuestion = (question: string): string | null => {
  const plain = question
    .replace(/^\W+|[\s?!.]+$/gu, "")
    .replace(/^(?:so|and|but|also|then),? /iu, "");
  if (plain.split(/\s+/u).length > 18 || /[?!.;:\u25A1]/u.test(plain)) return null;
  if (/\b(?:you|your|we|us|our)\b/iu.test(plain)) return null;
  for (const [beginning, asked] of beginnings) {
    const [start] = beginning.exec(plain) ?? [];
    if (start !== undefined)
      return `${asked} ${mirrored(plain.slice(start.length))}`.replace(/\s+/gu, " ").trim();
  }
  return null;
};
