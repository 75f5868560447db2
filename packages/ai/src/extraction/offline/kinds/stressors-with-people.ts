import { isPartner, kinOf, kinWords } from "../kin.ts";
import { sentenceForm } from "../phrase.ts";
import { type Groups, oneOf, type Rule, words } from "../rule.ts";
import { kinType } from "../stressor-type.ts";

const kin = `(?<kin>${oneOf(kinWords)})`;
const near =
  "(?:(?:best|older|younger|ex|little|big|own|twin|late|new|current|oldest|youngest|abusive|own) ){0,2}";

/** An item about somebody: `about("Conflict with", "")`, `about("", "'s drinking")`. */
const about =
  (before: string, after: string) =>
  ({ kin: word = "" }: Groups) => {
    const found = kinOf(word);
    return found === null
      ? null
      : {
          name: sentenceForm(`${before} ${found.word}${after}`.trim()),
          stressorType: kinType(word),
          isOngoing: true,
        };
  };

/** What weighs on the member because of somebody close: loss, separation, conflict, illness. */
export const stressorsWithPeople: readonly Rule[] = [
  {
    id: "stressors.death",
    pattern: words(
      `my ${near}${kin} (?:just |recently |has |had |suddenly )*(?:died|passed away|passed|was killed)`,
    ),
    confidence: 0.85,
    item: about("Death of", ""),
  },
  {
    id: "stressors.lost-person",
    pattern: words(`i (?:just |recently |have |also )*(?:'ve )?lost my ${near}${kin}`),
    confidence: 0.8,
    item: about("Loss of", ""),
  },
  {
    id: "stressors.divorce",
    pattern: words(
      "(?:i'm|i am|im|we're|we are|my (?:husband|wife) and i are) (?:currently |now |both )?(?:going through|in the (?:middle|process) of|getting|filing for) (?:a |our |my )?(?:bad |messy |nasty )?divorced?|my (?:husband|wife) (?:just |recently |now |has )*(?:wants|filed for|asked for|is asking for) a divorce",
    ),
    confidence: 0.85,
    item: () => ({ name: "Divorce", stressorType: "relational", isOngoing: true }),
  },
  {
    id: "stressors.breakup",
    pattern: words(
      `my ${near}${kin} (?:just |recently |has |suddenly )*(?:broke up with me|dumped me|left me|ended (?:it|things) with me|walked out on me)|i (?:just |recently |have )*broke up with my ${near}(?<ended>${oneOf(kinWords)})|my ${near}(?<apart>${oneOf(kinWords)}) and i (?:just |recently |have )*(?:broke up|split up|separated|are separated)`,
    ),
    confidence: 0.8,
    item: ({ kin: word, ended, apart }) => {
      const found = kinOf(word ?? ended ?? apart ?? "");
      if (found === null || !isPartner(found.relationship)) return null;
      return {
        name: `Breakup with ${found.word.replace(/^ex-/u, "")}`,
        stressorType: "relational",
        isOngoing: true,
      };
    },
  },
  {
    id: "stressors.infidelity",
    pattern: words(
      `my ${near}${kin} (?:has |is |just |recently |had |was |of \\d+ years )*(?:cheated on me|cheating on me|cheated|had an affair|having an affair|been cheating|been unfaithful)`,
    ),
    confidence: 0.8,
    item: ({ kin: word = "" }) => {
      const found = kinOf(word);
      return found === null || !isPartner(found.relationship)
        ? null
        : {
            name: sentenceForm(`${found.word}'s infidelity`),
            stressorType: "relational",
            isOngoing: true,
          };
    },
  },
  {
    id: "stressors.conflict",
    pattern: words(
      `my ${near}${kin} and i (?:have been |are |always |constantly |keep |just |often |do nothing but |can't stop |never stop |'ve been )*(?:fight|argue|fighting|arguing|fought|argued)|i (?:always |constantly |often |keep )*(?:fight|argue|fighting|arguing) with my ${near}(?<with>${oneOf(kinWords)})`,
    ),
    confidence: 0.8,
    item: ({ kin: word, with: other }) => about("Conflict with", "")({ kin: word ?? other }),
  },
  {
    id: "stressors.drinking",
    pattern: words(
      `my ${near}${kin} (?:is|was|has become) an alcoholic|my ${near}(?<kin2>${oneOf(kinWords)}) drinks (?:too much|a lot|every day|every night)`,
    ),
    confidence: 0.8,
    item: ({ kin: word, kin2 }) => about("", "'s drinking")({ kin: word ?? kin2 }),
  },
  {
    id: "stressors.abuse",
    pattern: words(
      `my ${near}${kin} (?:is|has been|has become|can be) (?:very |so |really |extremely )?(?:verbally|emotionally|physically|mentally|sexually)?(?: and (?:verbally|emotionally|physically|mentally))? ?abusive|my ${near}(?<kin2>${oneOf(kinWords)}) (?:hits|beats|abuses) me`,
    ),
    confidence: 0.8,
    item: ({ kin: word, kin2 }) => about("Abuse by", "")({ kin: word ?? kin2 }),
  },
  {
    id: "stressors.illness-of-other",
    pattern: words(
      `my ${near}${kin} (?:has|was diagnosed with|is suffering from|suffers from|has been diagnosed with) (?<illness>(?:[\\p{L}]+ )?(?:cancer|dementia|alzheimer's|parkinson's|diabetes|depression|bipolar disorder|schizophrenia|ptsd|autism|adhd))`,
    ),
    confidence: 0.8,
    item: ({ kin: word = "", illness = "" }) =>
      about("", `'s ${illness.replace(/^(?:severe|major|been|bad|stage) /iu, "")}`)({ kin: word }),
  },
];
