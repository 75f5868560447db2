import { type KindRules, type RuleContext, words } from "../rule.ts";

interface Finding {
  readonly ideationLevel: 1 | 2 | 5 | 6;
  readonly hasPlan?: true;
  readonly hasIntent?: true;
}

/** Sayings, and dangers of another kind, that use the same words. */
const notMeant =
  /\b(?:laughing|laughter|embarrassment|boredom|curiosity|of (?:old age|thirst|hunger)|for (?:him|her|you|them|it)|inside)\b/iu;

const thought =
  (finding: Finding) =>
  (_: unknown, { quote, now }: RuleContext) =>
    notMeant.test(quote)
      ? null
      : { occurredAt: now, content: quote.replace(/\s+/gu, " ").trim().slice(0, 500), ...finding };

const much =
  "(?:just |really |honestly |sometimes |often |always |still |actually |only |do |seriously |even |want to |have |'ve |been )*";
const ending =
  "(?:kill myself|end my life|end my own life|take my (?:own )?life|commit suicide|end it all)";
const endingNow =
  "(?:killing myself|ending my life|ending my own life|taking my (?:own )?life|suicide|committing suicide|ending it all)";
const tail = "(?: (?:of|from|for|laughing|inside|tonight|today|soon|now)(?: [\\p{L}]+){0,3})?";

/**
 * Plain first-person statements only, in the present. This is memory, not the alarm: screening
 * of every message happens elsewhere and casts its net wider.
 */
export const suicidalThoughts: KindRules = {
  kind: "suicidalThoughts",
  key: ({ ideationLevel }) => String(ideationLevel),
  rules: [
    {
      id: "suicidal.wish-dead",
      pattern: words(
        `i ${much}(?:want to die|want to be dead|wish i was dead|wish i were dead|wish i was never born|wish i had never been born|wish i could (?:die|just die|disappear forever)|don't want to (?:live|be alive|exist|live anymore|be here anymore)|do not want to (?:live|be alive|exist)|would rather be dead)${tail}`,
      ),
      confidence: 0.85,
      item: thought({ ideationLevel: 1 }),
    },
    {
      id: "suicidal.thoughts",
      pattern: words(
        `(?:i'm|i am|im|i feel|i've been|i have been) ${much}(?:feeling )?suicidal|i ${much}(?:have|having|get|had) (?:suicidal|thoughts of suicide|thoughts about suicide|thoughts of killing myself)(?: thoughts| ideation)?|i(?:'ve| have| am|'m)? ${much}(?:think|thinking|thought) (?:a lot )?(?:about|of) ${endingNow}|i ${much}want to ${ending}${tail}`,
      ),
      confidence: 0.85,
      item: thought({ ideationLevel: 2 }),
    },
    {
      id: "suicidal.going-to",
      pattern: words(
        `(?:i'm|i am|im) ${much}(?:going to|gonna|planning to|about to) ${ending}${tail}`,
      ),
      confidence: 0.9,
      item: thought({ ideationLevel: 5, hasIntent: true }),
    },
    {
      id: "suicidal.plan",
      pattern: words(
        `i ${much}(?:have|made|'ve made|have made|'ve got) a plan (?:to ${ending}|for ${endingNow})`,
      ),
      confidence: 0.9,
      item: thought({ ideationLevel: 5, hasPlan: true }),
    },
    {
      id: "suicidal.attempt",
      pattern: words(
        `i ${much}(?:tried to ${ending}|attempted suicide) (?:today|yesterday|last night|this morning|this week|last week|tonight|again)`,
      ),
      confidence: 0.9,
      item: thought({ ideationLevel: 6 }),
    },
  ],
};
