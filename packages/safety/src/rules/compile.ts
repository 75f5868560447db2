import { expandMacros } from "./macros.ts";
import type { Rule } from "./rule.ts";

/** A word that calls a rule, and the whole phrase that must stand in the text when the anchor has several words. */
interface Anchor {
  readonly word: string;
  readonly phrase?: string;
}

export interface CompiledRule extends Rule {
  /** Global; matches begin with the space before their first word, save in Chinese. */
  readonly expression: RegExp;
  /** Of which one at least must be in the message. */
  readonly anchors: readonly Anchor[];
}

const ANCHOR = /(?<!\(\?)<([^<>=!]+)>/g;
const HAN = /\p{sc=Han}/u;

/** Turns a rule into a regular expression and the words that call for it. Throws unless it has one anchor. */
export function compile(rule: Rule): CompiledRule {
  const anchors = [...rule.pattern.matchAll(ANCHOR)].map((match) => match[1] ?? "");
  const [anchor] = anchors;
  if (anchor === undefined || anchors.length !== 1)
    throw new Error(`${rule.id}: one anchor, please`);
  const source = expandMacros(rule.pattern.replace(ANCHOR, "(?:$1)"));
  const isHan = HAN.test(source);
  return {
    ...rule,
    expression: new RegExp(isHan ? source : ` (?:${source})(?= )`, "g"),
    anchors: anchor.split("|").map(anchorOf),
  };
}

/** Of several words the longest, as the rarest; of a Chinese anchor its first character. */
function anchorOf(phrase: string): Anchor {
  if (HAN.test(phrase)) return { word: String.fromCodePoint(phrase.codePointAt(0) ?? 0), phrase };
  if (!/^[a-z0-9' ]+$/.test(phrase)) throw new Error(`an anchor is plain words, not ${phrase}`);
  const words = phrase.split(" ");
  const word = words.reduce((longest, next) => (next.length > longest.length ? next : longest));
  return words.length === 1 ? { word } : { word, phrase };
}
