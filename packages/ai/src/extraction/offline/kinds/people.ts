import { kinOf, kinWords } from "../kin.ts";
import { sentenceForm } from "../phrase.ts";
import { anyMood, type Groups, type KindRules, oneOf, words } from "../rule.ts";

const kin = `(?<kin>${oneOf(kinWords)})`;
const age =
  "\\d{1,2}(?: |-)(?:years?|yrs?|months?|weeks?)(?: |-)old|\\d{1,2} ?(?:yo|y/o)|teenage|teen|newborn|baby|infant|adult|grown";
const standing =
  "(?<standing>(?:(?:best|closest|close|good|dear|oldest|eldest|youngest|older|elder|younger|big|little|twin|middle|only|first|second|third|new|current|own|biological|birth|adoptive|adopted|adult|foster|estranged|ex|former|late|deceased|whole|beautiful|sweet|wonderful|beloved|poor|long-time|longtime|abusive|alcoholic|narcissistic|" +
  `${age}) ){0,3})`;
const name = "(?<name>\\p{L}[\\p{L}'-]{1,30})";

const notNames = new Set(
  "is was has had will would does did can could should may might must who that which whom whose and or but so then when while if because since just also always never often still only even not now recently lately says said told tells thinks wants wanted keeps kept got gets went goes came comes left leaves died passed makes made took takes gave gives lives lived works worked loves loved hates hated knows knew he she they we it i im i'm i've this there what why how where in on at to for with from about after before are were been being have do dont don't doesn't didn't isn't wasn't won't can't the a an my your his her our their as like than cheated broke cheats abused refuses seems feels finds says calls called moved started stopped god dad mom mum mother father".split(
    " ",
  ),
);

/** A word that is written as a name, in a sentence that does not write every word so. */
const asName = (word: string | undefined, quote: string): string | null => {
  if (word === undefined || !/^\p{Lu}\p{Ll}+(?:[-']\p{Lu}\p{Ll}+)*$/u.test(word)) return null;
  if (notNames.has(word.toLowerCase())) return null;
  const others = quote.split(/\s+/u).filter((part) => part.length > 3 && !part.startsWith(word));
  return others.length > 0 && others.every((part) => /^\p{Lu}/u.test(part)) ? null : word;
};

const person = (groups: Groups, given: string | null) => {
  const found = kinOf(groups["kin"] ?? "");
  if (found === null) return null;
  const standing = (groups["standing"] ?? "").toLowerCase();
  // A first husband may be the present one or long gone; the word does not say.
  if (/\b(?:first|second|third)\b/u.test(standing) && found.relationship === "partner") return null;
  const former = /\b(?:ex|former)\b/u.test(standing) && found.relationship === "partner";
  const closest = /\b(?:best|closest)\b/u.test(standing) && found.word === "friend";
  const word = former ? `ex-${found.word}` : closest ? "best friend" : found.word;
  return {
    name: given ?? sentenceForm(word),
    relationship: former ? "ex_partner" : found.relationship,
    ...(given === null ? {} : { role: word }),
    ...(/\b(?:late|deceased)\b/u.test(standing) ? { notes: "has died" } : {}),
  };
};

/** Saying that somebody is not, or is to become, what the word says. */
const notReally =
  /\b(?:not|isn't|wasn't|aren't|never|no longer|be|become|becoming|like|as|as if|future|was|were|than|for|broke up with)\s+$/iu;

const partedFromMe = "(?:just |recently |has |suddenly )*(?:broke up with|dumped|left) me";

/** People the member names or plainly has: "my sister Anna", "my husband". */
export const people: KindRules = {
  kind: "people",
  key: ({ name: called, role, relationship }) =>
    `${String(role ?? called).toLowerCase()} ${String(relationship)}`,
  rules: [
    {
      id: "people.named-after-kin",
      pattern: words(`my ${standing}${kin},? (?:named |called |\\()?${name}`),
      confidence: 0.9,
      moods: anyMood,
      notAfter: notReally,
      item: (groups, { quote }) => {
        const given = asName(groups["name"], quote);
        return given === null ? null : person(groups, given);
      },
    },
    {
      id: "people.name-is",
      pattern: words(
        `my ${standing}${kin}(?:'s name is| is (?:named|called)|, whose name is) ${name}`,
      ),
      confidence: 0.95,
      notAfter: notReally,
      item: (groups, { quote }) => {
        const given = asName(groups["name"], quote);
        return given === null ? null : person(groups, given);
      },
    },
    {
      id: "people.name-before-kin",
      pattern: words(`${name}(?: is |, who is )my ${standing}${kin}`),
      confidence: 0.9,
      notAfter: /\p{L}+'s\s+$/u,
      item: (groups, { quote }) => {
        const given = asName(groups["name"], quote);
        return given === null ? null : person(groups, given);
      },
    },
    {
      id: "people.have-kin-named",
      pattern: words(
        `i (?:also )?have (?:an?|one) ${standing}${kin},? (?:named|called|whose name is) ${name}`,
      ),
      confidence: 0.9,
      item: (groups, { quote }) => {
        const given = asName(groups["name"], quote);
        return given === null ? null : person(groups, given);
      },
    },
    {
      id: "people.has-died",
      pattern: words(
        `my ${standing}${kin} (?:just |recently |has |had |suddenly )*(?:died|passed away|was killed)`,
      ),
      confidence: 0.85,
      moods: anyMood,
      notAfter: notReally,
      item: (groups) => {
        const lost = person(groups, null);
        return lost === null ? null : { ...lost, notes: "has died" };
      },
    },
    {
      id: "people.parted",
      pattern: words(
        `i (?:just |recently |have |finally )*broke up with my ${standing}${kin}|my ${standing}${kin} ${partedFromMe}`,
      ),
      confidence: 0.8,
      item: (groups) => {
        const found = person(groups, null);
        if (found?.relationship !== "partner") return found;
        return { name: `Ex-${found.name.toLowerCase()}`, relationship: "ex_partner" };
      },
    },
    {
      id: "people.my-kin",
      pattern: words(`my ${standing}${kin}(?! ${partedFromMe})`),
      confidence: 0.8,
      moods: anyMood,
      notAfter: notReally,
      item: (groups) => person(groups, null),
    },
    {
      id: "people.have-kin",
      pattern: words(`i (?:also )?have (?:an?|one|two|three|four|\\d) ${standing}${kin}`),
      confidence: 0.75,
      item: (groups) => person(groups, null),
    },
  ],
};
