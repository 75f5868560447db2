import { isStretched, type Known, undoLeet, undoSpacing, undoStretching } from "./disguise.ts";
import { expandWord } from "./expansions.ts";
import { fold } from "./fold.ts";

/** Half-open range of UTF-16 offsets in the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text as the rules read it: plain lower-case words with one space before each, `.` and `,` as words of
 * their own, `.` at the end. Chinese characters are words without a space between them.
 */
export interface Normalized {
  readonly text: string;
  readonly words: readonly string[];
  /** Per word: its span in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const WORD = "[a-z0-9@$*](?:[a-z0-9@$*']*[a-z0-9@$*])?";
const MARKS = String.raw`\n\s*\n|[.!?;]+|[,:()]+|"`;
/** Two expressions for one grammar: most messages need no Unicode properties, and run faster without. */
const ASCII_TOKEN = new RegExp(`${WORD}|${MARKS}`, "g");
const TOKEN = new RegExp(
  String.raw`${WORD}|\p{sc=Han}|\p{L}+|\p{Extended_Pictographic}|${MARKS}`,
  "gu",
);
const HAN = /^\p{sc=Han}/u;
const PUNCTUATION: ReadonlyMap<string, "." | ","> = new Map([
  ...Array.from(".!?;\n", (mark) => [mark, "."] as const),
  ...Array.from(",:()", (mark) => [mark, ","] as const),
]);

/** Rewrites a text so that one rule covers its spellings. Never throws, linear in the text's length. */
export function normalize(original: string, known: Known): Normalized {
  const folded = fold(original);
  const { text, origin } = undoSpacing({ ...folded, text: undoLeet(folded.text, known) }, known);
  const unstretch = isStretched(text) ? (word: string) => undoStretching(word, known) : identity;
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // `exec` where `matchAll` would copy the expression each time: this loop is most of the cost of screening.
  const tokens = folded.origin === null ? ASCII_TOKEN : TOKEN;
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token] = match;
    const end = tokens.lastIndex;
    const start = origin?.[match.index] ?? match.index;
    // A character that folds to several units may be cut by a word's end: it belongs to the word.
    const until = Math.max(origin?.[end] ?? end, start + 1);
    const plain = PUNCTUATION.get(token.charAt(0)) ?? expandWord(unstretch(token));
    if (plain.includes(" ")) words.push(...plain.split(" "));
    else words.push(plain);
    while (starts.length < words.length) {
      starts.push(start);
      ends.push(until);
    }
  }
  const joined = origin === null ? ` ${words.join(" ")}` : words.map(withSpace).join("");
  return { text: `${joined} . `, words, starts, ends };
}

const identity = (word: string): string => word;

/** The common block by its codes, the rest of the script by its property. */
function isHan(word: string | undefined): boolean {
  const code = word?.charCodeAt(0) ?? 0;
  return (code >= 0x4e00 && code <= 0x9fff) || (code > 0x2e7f && HAN.test(word ?? ""));
}

/** A word as it stands in the normalized text. */
function withSpace(word: string, index: number, words: readonly string[]): string {
  return isHan(word) && isHan(words[index - 1]) ? word : ` ${word}`;
}

/** For ranges of normalized text that begin and end with a word: their spans in the original text. */
export function originalSpans(
  { words, starts, ends }: Normalized,
  ranges: readonly { readonly from: number; readonly to: number }[],
): readonly Span[] {
  const wordEnds: number[] = [];
  let length = 0;
  for (const word of words.map(withSpace)) wordEnds.push((length += word.length));
  const wordAt = (position: number): number => {
    const index = firstAbove(wordEnds, position);
    return Math.min(index, words.length - 1);
  };
  return ranges.map(({ from, to }) => ({
    start: starts[wordAt(from)] ?? 0,
    end: ends[wordAt(to - 1)] ?? 0,
  }));
}

/** Index of the first of ascending numbers above `value`. */
function firstAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
