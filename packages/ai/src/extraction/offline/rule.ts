import type { Statement } from "../../english/statement.ts";

export type Groups = Readonly<Record<string, string | undefined>>;

/** One thing that people plainly say, and the item it makes. */
export interface Rule {
  readonly id: string;
  /** Global; runs over one statement. Its match is the quote. */
  readonly pattern: RegExp;
  readonly confidence: number;
  readonly inferred?: boolean;
  /** Where it holds: in what is said unless it says otherwise. */
  readonly moods?: readonly Statement["mood"][];
  /** What may not stand right before the match; by default a condition or the words of others. */
  readonly notAfter?: RegExp;
  /** The item, or null when a closer look says no. */
  readonly item: (groups: Groups, context: RuleContext) => Readonly<Record<string, unknown>> | null;
}

export interface RuleContext {
  readonly quote: string;
  readonly now: Date;
}

/** All rules of one kind of the memory registry. */
export interface KindRules {
  readonly kind: string;
  /** What makes two finds in one message the same. */
  readonly key: (item: Readonly<Record<string, unknown>>) => string;
  readonly rules: readonly Rule[];
}

/** The start of a condition, of an indirect question, or of what somebody else says or thinks. */
export const unsaid =
  /\b(?:if|whether|unless|in case|as though|imagine|imagining|suppose|supposing|pretend\w*|what|why|how|he|she|says?|said|thinks|thought|believes|claims?|tells|told|insists?|assumes?|convinced|(?:they|people|everyone|everybody|you|we|parents|friends|others|who) (?:think|say|believe|feel))(?: (?:me|him|her|them|us|people|everyone))?(?: (?:that|maybe|perhaps|like))*\s*$/iu;

/** Both what is said and what is asked. */
export const anyMood: readonly Statement["mood"][] = ["said", "asked"];

/** A space outside a class, and whether it is optional. */
const space = / (\??)(?![^[\]]*\])/gu;

/** A case-insensitive pattern of whole words, in which a space stands for any run of them. */
export const words = (source: string): RegExp => {
  const spaced = source.replaceAll(space, (_, optional) => (optional === "" ? "\\s+" : "\\s*"));
  return new RegExp(`(?<![\\p{L}\\p{N}_'])(?:${spaced})(?!-?[\\p{L}\\p{N}_])`, "giu");
};

/** The alternatives of a list, the longest first so that none hides another. */
export const oneOf = (list: Iterable<string>): string =>
  `(?:${[...list].toSorted((a, b) => b.length - a.length).join("|")})`;

/** "I am", "I'm" and the ways people type it; adverbs between it and what follows. */
export const iAm = "(?:i am|i'm|im|i was just|i've been|i have been)";
export const adverbs =
  "(?:(?:just|so|very|really|always|often|constantly|still|also|currently|pretty|quite|extremely|super|too|feeling|now|a bit|a little|kind of|completely|totally|incredibly|severely|deeply|recently|actually|constantly|all the time|getting|definitely|usually) )*";

/** Up to the next mark of punctuation; `clip` finds the end of the phrase. */
export const rest = (name: string): string =>
  `(?<${name}>[\\p{L}\\p{N}][\\p{L}\\p{N}' \\-/]{1,110})`;
