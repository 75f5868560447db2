/** A stretch of a message that is said as one thing, with its place in the message. */
export interface Statement {
  /** As long as the original: quoted words are blanked, apostrophes and spaces made plain. */
  readonly text: string;
  readonly start: number;
  readonly mood: "said" | "asked";
}

const quoted = [
  /"[^"\n]{1,600}"/gu,
  /“[^”\n]{1,600}”/gu,
  /«[^»\n]{1,600}»/gu,
  /(?<![\p{L}\p{N}])['‘](?=\S)(?:[^'’‘\n]|(?<=\p{L})['’](?=\p{L})){2,300}['’](?![\p{L}\p{N}])/gu,
];

/** Stands for words of somebody else; no rule matches it. */
const blank = "\u25A1";

/** The text with the words of others blanked, as long as it was. */
export const plainText = (text: string): string =>
  quoted
    .reduce((rest, pattern) => rest.replace(pattern, (words) => blank.repeat(words.length)), text)
    .replace(/[’‘`´]/gu, "'")
    .replace(/[\t\u00A0]/gu, " ");

/** Where, inside a sentence that ends in a question mark, the question begins. */
const asking =
  /(?:^|[,;:–—-]\s*|\b(?:and|but|so|or|then)\s+)(?:(?:so|then|also|well|please|anyone know)\s+)?(?:what|how|why|who|when|where|which|whose|should|do|does|did|is|are|am|was|were|can|could|would|will|have|has|isn't|aren't|don't|doesn't|am i|any)\b/iu;

/** Questions that people leave without their question mark. */
const unmarked =
  /^\W*(?:how (?:do|can|should|would|could|to)|why (?:do|does|am|is|are|did|can't|don't)|what (?:do|does|should|can|is|are)|should i|do i|does|is it|am i|can i|could i)\b/iu;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

const parts = (sentence: string, start: number): Statement[] => {
  if (!/\?["')\s]*$/u.test(sentence)) {
    return [{ text: sentence, start, mood: unmarked.test(sentence) ? "asked" : "said" }];
  }
  const at = asking.exec(sentence)?.index ?? 0;
  const asked: Statement = { text: sentence.slice(at), start: start + at, mood: "asked" };
  return at === 0 ? [asked] : [{ text: sentence.slice(0, at), start, mood: "said" }, asked];
};

/** Cuts a message into what is said and what is asked. */
export const statementsOf = (text: string): Statement[] => {
  const found: Statement[] = [];
  let line = 0;
  for (const content of plainText(text).split("\n")) {
    for (const { segment, index } of sentences.segment(content)) {
      if (segment.trim() !== "") found.push(...parts(segment, line + index));
    }
    line += content.length + 1;
  }
  return found;
};
