import { standalone } from "../phrase.ts";
import { adverbs, anyMood, type Groups, iAm, type KindRules, rest, words } from "../rule.ts";
import { type StressorType, typeOf } from "../stressor-type.ts";
import { isTheme } from "../theme-names.ts";
import { stressorsWithPeople } from "./stressors-with-people.ts";

const fixed = (name: string, stressorType: StressorType) => () => ({
  name,
  stressorType,
  isOngoing: true,
});

const topic =
  (before = "") =>
  ({ what = "" }: Groups) => {
    const bare = standalone(what.replace(/^(?:(?:my|our|the|diagnosed|undiagnosed) )+/iu, ""), {
      maxWords: 5,
    });
    if (
      bare === null ||
      isTheme(bare) ||
      /^(?:having|being|a lot|not|getting|losing (?:him|her)|what|how)\b/iu.test(bare)
    )
      return null;
    const small = bare.slice(0, 1).toLowerCase() + bare.slice(1);
    const name = before === "" ? bare : `${before} ${small}`;
    return { name, stressorType: typeOf(name), isOngoing: true };
  };

const doingBadly =
  "(?:a (?:really )?(?:hard|difficult|tough) time|(?:a lot of )?(?:trouble|difficulty|problems))";

/** What weighs on the member now. */
export const currentStressors: KindRules = {
  kind: "currentStressors",
  key: ({ name }) => String(name).toLowerCase(),
  rules: [
    ...stressorsWithPeople,
    {
      id: "stressors.lost-job",
      pattern: words(
        "i (?:just |recently |have |also )*(?:lost my job|got (?:fired|laid off)|was (?:fired|laid off))|i'm unemployed|i am unemployed",
      ),
      confidence: 0.85,
      item: fixed("Job loss", "work"),
    },
    {
      id: "stressors.bullying",
      pattern: words(
        `(?:${iAm}|i get|i got|i was) ${adverbs}(?:being |getting )?(?:bullied|harassed)`,
      ),
      confidence: 0.75,
      item: fixed("Bullying", "other"),
    },
    {
      id: "stressors.money",
      pattern: words(
        `${iAm} ${adverbs}(?:in debt|broke|homeless)|(?:i|we) (?:have|are having|'re having|'m having) (?:a lot of |some |serious )?(?:money|financial) (?:problems|issues|trouble|troubles)|(?:i|we) (?:can't|cannot|can not) (?:pay|afford) (?:my|our|the) (?:rent|bills|mortgage)`,
      ),
      confidence: 0.8,
      item: (_, { quote }) => ({
        name: /homeless/iu.test(quote) ? "Homelessness" : "Financial problems",
        stressorType: /homeless/iu.test(quote) ? "other" : "financial",
        isOngoing: true,
      }),
    },
    {
      id: "stressors.job",
      pattern: words(
        "i (?:really |absolutely |just )*(?:hate|can't stand|dread) (?:my job|work|going to work)|my job is (?:so |very |really |extremely )?(?:stressful|stressing me|killing me|toxic|miserable)|i have a (?:very |really )?stressful job|(?:i'm|i am|im) (?:so |very |really )?(?:burned|burnt) out",
      ),
      confidence: 0.8,
      item: (_, { quote }) => ({
        name: /burn/iu.test(quote) ? "Burnout" : "Unhappy at work",
        stressorType: "work",
        isOngoing: true,
      }),
    },
    {
      id: "stressors.school",
      pattern: words(
        `${iAm} ${adverbs}failing (?:my |all my |all of my |most of my )?(?:school|college|class|classes|courses|exams)|my grades (?:are|have been) (?:dropping|slipping|falling|bad)`,
      ),
      confidence: 0.8,
      item: fixed("Falling grades", "academic"),
    },
    {
      id: "stressors.pregnancy",
      pattern: words(`(?:i'm|i am|im) (?:currently |now |\\d+ (?:weeks|months) )?pregnant`),
      confidence: 0.7,
      item: fixed("Pregnancy", "health"),
    },
    {
      id: "stressors.miscarriage",
      pattern: words("i (?:just |recently |have )*had a miscarriage|i miscarried"),
      confidence: 0.85,
      item: fixed("Miscarriage", "health"),
    },
    {
      id: "stressors.distance",
      pattern: words(
        `(?:${iAm}|we are|we're) ${adverbs}in a long(?: |-)distance relationship|(?:i|we) have a long(?: |-)distance relationship`,
      ),
      confidence: 0.8,
      item: fixed("Long-distance relationship", "relational"),
    },
    {
      id: "stressors.stressed-about",
      pattern: words(
        `${iAm} ${adverbs}(?:stressed|stressed out|overwhelmed|struggling|worried|anxious|stressing) (?:about|by|over|because of|with|from) ${rest("what")}`,
      ),
      confidence: 0.75,
      item: topic(),
    },
    {
      id: "stressors.problems-with",
      pattern: words(
        `(?:i'm|i am|im|i've been|i have been|we're|we are) (?:having|facing) (?:a lot of |some |serious |major |many )?(?:problems|issues|trouble|difficulties) (?:with|at|in) ${rest("what")}`,
      ),
      confidence: 0.75,
      item: topic("Problems with"),
    },
    {
      id: "stressors.trouble-doing",
      pattern: words(
        `i (?:also |always |really |still |often |just )*(?:have|have had|am having|'m having|'ve been having) ${doingBadly} (?:with |in )?(?<what>(?!sleep|falling|staying)[\\p{L}]+ing(?: [\\p{L}' \\-]{1,60})?)`,
      ),
      confidence: 0.75,
      item: topic("Trouble"),
    },
    {
      id: "stressors.struggle-to",
      pattern: words(
        `(?:i (?:really |always |still |often |also |just )*struggle|${iAm} ${adverbs}struggling) with (?<what>(?!it\\b)[\\p{L}][\\p{L}' \\-]{2,60})`,
      ),
      confidence: 0.7,
      item: topic(),
    },
    {
      id: "stressors.diagnosed",
      pattern: words(
        `i (?:was|have been|'ve been|got|am|just got) (?:just |recently |also )*diagnosed with ${rest("what")}`,
      ),
      confidence: 0.8,
      moods: anyMood,
      item: ({ what = "" }) => {
        const name = standalone(what, { maxWords: 5 });
        return name === null || isTheme(name)
          ? null
          : { name, stressorType: "health", isOngoing: true };
      },
    },
  ],
};
