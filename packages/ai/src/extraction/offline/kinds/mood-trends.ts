import { standalone } from "../phrase.ts";
import { type Groups, type KindRules, type RuleContext, words } from "../rule.ts";

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const score = `(?<score>10|[1-9]|${Object.keys(numbers).join("|")})`;
const outOf = "(?: ?/ ?10| out of (?:10|ten))";
const day = "(?<day>today|right now|this morning|this evening|tonight|yesterday|at the moment|now)";
const near = "(?:about |around |maybe |like |probably |roughly |only |just |at )*(?:an? )?";
const because = "(?:,? because of (?<cause>[\\p{L}][\\p{L}' ]{2,50}))?";
const oneDay = 86_400_000;

/** A reading of the mood, or null for a number that is none. A label only as the member gave it. */
const mood = (groups: Groups, { now }: RuleContext) => {
  const said = (groups["score"] ?? "").toLowerCase();
  const moodScore = numbers[said] ?? Number(said);
  if (!Number.isInteger(moodScore) || moodScore < 1 || moodScore > 10) return null;
  const cause = standalone((groups["cause"] ?? "").replace(/^(?:my|the) /iu, ""), { maxWords: 5 });
  const back = groups["day"]?.toLowerCase() === "yesterday" ? oneDay : 0;
  return {
    recordedAt: new Date(now.getTime() - back),
    moodScore,
    ...(groups["label"] === undefined ? {} : { moodLabel: groups["label"].toLowerCase() }),
    ...(cause === null ? {} : { contributingFactors: [cause] }),
  };
};

const label =
  "(?:(?<label>anxious|sad|low|down|happy|calm|okay|ok|good|bad|awful|terrible|tired|angry|lonely|hopeful|content|stressed|numb|empty|flat|great|better)(?:,| and|:|;)? )?";

/** Moods given as a number: "about a 4 today", "my mood is 3 out of 10". */
export const moodTrends: KindRules = {
  kind: "moodTrends",
  key: ({ recordedAt, moodScore }) => `${String(recordedAt)} ${String(moodScore)}`,
  rules: [
    {
      id: "mood.my-mood",
      pattern: words(
        `my mood (?:today |right now |yesterday )?(?:is|was|:|has been|feels like) ${near}${score}${outOf}?(?: ${day})?${because}`,
      ),
      confidence: 0.95,
      item: mood,
    },
    {
      id: "mood.feeling-of-ten",
      pattern: words(
        `(?:i'm|i am|im|i feel|i'm feeling|i am feeling|feeling|i'd say i'm|i would say i'm|i'd say|i was|i felt) ${near}${label}${near}${score}${outOf}(?: ${day})?${because}`,
      ),
      confidence: 0.85,
      item: mood,
    },
    {
      id: "mood.day-score",
      pattern: words(
        `(?:i'm |i am |im |i feel |feeling |i'd say |i would say |mood )?(?:about|around|maybe|like|probably|at) an? ${score}(?: ${day})${because}`,
      ),
      confidence: 0.85,
      item: mood,
    },
  ],
};
