import type { Folded } from "./fold.ts";

/** Whether a word is one that the rules know: a disguise is undone only if a known word appears. */
export type Known = (word: string) => boolean;

const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
/** `s*icide`, `k.ll`, `k#ll`: a mark that stands where a vowel should. */
const BLANK = /(?<=[a-z])[*.#_-](?=[a-z])/g;
const DISGUISED_WORD = /(?<![a-z0-9@$!*#_.-])[a-z0-9@$!*#_.-]*[a-z][a-z0-9@$!*#_.-]*/g;
const SPACED_WORD = /(?<![a-z0-9'])[a-z](?:[ ._*-][a-z]){2,}(?![a-z0-9'])/g;
const VOWELS = ["a", "e", "i", "o", "u"] as const;

/** Undoes `su1c1de`, `k!ll` and `s*icide`, letter for letter, so that offsets stay. */
export function undoLeet(text: string, known: Known): string {
  if (!/[a-z][0-9@$!*#_.-][a-z0-9]|[@$][a-z]/.test(text)) return text;
  return text.replace(DISGUISED_WORD, (word) => {
    if (!/[0-9@$!*#_.-]/.test(word)) return word;
    const body = withoutTrailingMarks(word);
    const letters = body.replace(/[013457@$!]/g, (char) => LEET[char] ?? char);
    const candidates =
      letters.search(BLANK) >= 0 ? VOWELS.map((vowel) => letters.replace(BLANK, vowel)) : [letters];
    const found = candidates.find((candidate) => candidate !== body && known(candidate));
    return found === undefined ? word : found + word.slice(body.length);
  });
}

/** `die!!` is an exclamation, `d!e` a disguise. A loop, since /[!*.]*$/ would be quadratic. */
function withoutTrailingMarks(word: string): string {
  let end = word.length;
  while (end > 0 && "!*.#_-".includes(word[end - 1] ?? " ")) end--;
  return word.slice(0, end);
}

/** Undoes `s.u.i.c.i.d.e` and `k i l l` where the letters spell a known word. */
export function undoSpacing(folded: Folded, known: Known): Folded {
  const dropped = new Set<number>();
  for (const match of folded.text.matchAll(SPACED_WORD)) {
    const letters = match[0].replace(/[^a-z]/g, "");
    if (!known(letters)) continue;
    for (let i = 1; i < match[0].length; i += 2) dropped.add(match.index + i);
  }
  if (dropped.size === 0) return folded;
  let text = "";
  const origin: number[] = [];
  for (let i = 0; i < folded.text.length; i++) {
    if (dropped.has(i)) continue;
    text += folded.text[i];
    origin.push(folded.origin?.[i] ?? i);
  }
  origin.push(folded.origin?.at(-1) ?? folded.text.length);
  return { text, origin };
}

/** Whether any letter stands three times in a row. */
export const isStretched = (text: string): boolean => /([a-z])\1\1/.test(text);

/** Undoes stretching: `dieeee` and `kiiilll` become the known word with one or two of each letter. */
export function undoStretching(word: string, known: Known): string {
  if (!isStretched(word)) return word;
  const once = word.replace(STRETCH, "$1");
  const twice = word.replace(STRETCH, "$1$1");
  return [once, twice, ...eachDoubled(word)].find(known) ?? once;
}

const STRETCH = /([a-z])\1\1+/g;

/** The word with each of its first stretches doubled in turn and the others single. */
function eachDoubled(word: string): readonly string[] {
  return [0, 1, 2].map((doubled) => {
    let index = 0;
    return word.replace(STRETCH, (_, letter: string) =>
      index++ === doubled ? letter + letter : letter,
    );
  });
}
