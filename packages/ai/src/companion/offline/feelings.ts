import { plainText } from "../../english/statement.ts";

const heavy =
  "sad|down|depressed|low|anxious|worried|nervous|scared|afraid|terrified|frightened|angry|mad|furious|frustrated|irritated|annoyed|hurt|betrayed|lonely|alone|isolated|lost|stuck|confused|torn|overwhelmed|stressed|stressed out|exhausted|tired|drained|worn out|burned out|burnt out|numb|empty|hopeless|helpless|powerless|worthless|useless|guilty|ashamed|embarrassed|humiliated|jealous|insecure|trapped|heartbroken|devastated|disappointed|disgusted|restless|ignored|unloved|unwanted|rejected|invisible|misunderstood|unsafe|miserable|desperate|upset|broken|resentful|bitter|homesick|ugly|unhappy|uncomfortable|paranoid|panicky|ready to give up";
const light =
  "hopeful|happy|relieved|proud|grateful|thankful|excited|calm|peaceful|better|content|glad|confident|loved|safe|good|great|okay|optimistic|rested";

const frame =
  "(?:i feel|i felt|i am feeling|i'm feeling|i've been feeling|i have been feeling|i am|i'm|im|i was|i've been|i have been|i get|i keep feeling|feeling|makes? me feel|made me feel|makes? me|left me feeling|leaves me feeling)";
const degree =
  "(?:(?:so|very|really|just|always|often|constantly|extremely|too|pretty|quite|completely|totally|also|still|incredibly|a bit|a little|kind of|more and more|all|feeling|like i'm|like i am|and) )*";

const pattern = new RegExp(
  `(?<![\\p{L}'])${frame} ${degree}(?<not>not (?:really |very |so )?)?${degree}(?<word>${[...heavy.split("|"), ...light.split("|")].toSorted((a, b) => b.length - a.length).join("|")})(?: and ${degree}(?<second>${heavy}|${light}))?(?![\\p{L}'-]| (?:at|enough)\\b)`.replaceAll(
    " ",
    "\\s+",
  ),
  "giu",
);

const heavyWords = new Set(heavy.split("|"));

/** A feeling as the member named it, ready to stand after "you feel". */
export interface Feeling {
  readonly words: string;
  readonly weight: "heavy" | "light";
}

/** The feelings the member names as their own, in the order of the message, each once. */
export const feelingsIn = (text: string): Feeling[] => {
  const found = new Map<string, Feeling>();
  for (const { groups } of plainText(text).matchAll(pattern)) {
    const denied = groups?.["not"] !== undefined;
    for (const word of [groups?.["word"], denied ? undefined : groups?.["second"]]) {
      if (word === undefined) continue;
      const name = word.toLowerCase().replace(/\s+/gu, " ");
      const weighs = heavyWords.has(name) !== denied;
      const words = denied ? `not ${name}` : name;
      found.set(words, { words, weight: weighs ? "heavy" : "light" });
    }
  }
  return [...found.values()];
};
