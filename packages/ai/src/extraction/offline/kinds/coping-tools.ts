import { clip, sentenceForm, standalone } from "../phrase.ts";
import { type Groups, type KindRules, oneOf, rest, words } from "../rule.ts";

/** What people do to feel better, by the category of the memory registry. */
const tools = {
  breathing:
    "breathing deeply|deep breathing|deep breaths|breathing exercises|breathing|box breathing",
  grounding: "grounding|grounding exercises|naming five things",
  movement:
    "walking|going for (?:a )?(?:walks?|runs?)|a walk|long walks|walks|running|jogging|yoga|swimming|dancing|exercise|exercising|working out|the gym|going to the gym|hiking|cycling|biking|climbing|stretching|gardening|boxing",
  social:
    "talking to (?:my )?(?:[\\p{L}-]+ ){0,2}[\\p{L}-]+|calling (?:my )?(?:[\\p{L}-]+ ){0,2}[\\p{L}-]+|being with (?:my )?(?:friends|family)|spending time with (?:my )?(?:[\\p{L}-]+ ){0,2}[\\p{L}-]+|talking about it",
  creative:
    "drawing|painting|writing|music|playing (?:the )?(?:guitar|piano|violin|drums|music)|singing|knitting|crocheting|cooking|baking|poetry|photography|crafting|sewing",
  cognitive:
    "journaling|journalling|writing in my journal|keeping a journal|reading|making lists|writing things down|puzzles|mindfulness",
  sensory:
    "a hot bath|a warm bath|hot baths|a hot shower|hot showers|cold showers|a cold shower|listening to music|music|my weighted blanket|tea|a cup of tea|petting my (?:dog|cat)|my (?:dog|cat)|aromatherapy|being in nature|nature",
  spiritual: "meditation|meditating|prayer|praying|going to church|reading the bible|my faith",
  professional:
    "therapy|counseling|counselling|my therapist|my support group|support groups|my counselor",
} as const;

type Category = keyof typeof tools | "other";

const categories: readonly [Category, RegExp][] = Object.entries(tools).map(([name, list]) => [
  name in tools ? toCategory(name) : "other",
  new RegExp(`^(?:${list})$`, "iu"),
]);

function toCategory(name: string): Category {
  const known: readonly Category[] = [
    "breathing",
    "grounding",
    "movement",
    "social",
    "creative",
    "cognitive",
    "sensory",
    "spiritual",
    "professional",
  ];
  return known.find((category) => category === name) ?? "other";
}

const tool = `(?<tool>${oneOf(Object.values(tools).flatMap((list) => list.split(/\|(?![^(]*\))/u)))})`;
const doing =
  "(?<tool>listen to (?:loud |calming |my )?music|go for (?:a )?(?:long )?(?:walks?|runs?)|go (?:running|walking|swimming|hiking|jogging)|take (?:a )?(?:long )?walks?|meditate|pray|journal|write in my journal|write|draw|paint|read|exercise|work out|do yoga|go to the gym|dance|sing|cook|bake|garden|take deep breaths|breathe deeply|call my [\\p{L}-]+|talk to my [\\p{L}-]+|play (?:the )?(?:guitar|piano|video games|games)|take a (?:hot |cold |warm )?(?:bath|shower)|watch (?:funny )?(?:movies|tv|videos)|cuddle my (?:dog|cat)|pet my (?:dog|cat))";
const relief =
  "(?:(?:to )?(?:calm (?:me |myself )?down|calm me|relax|cope|feel better|sleep|get through|de-?stress|destress|clear my (?:head|mind)|unwind|manage my [\\p{L}]+|focus|ground myself|distract myself))";

const categoryOf = (name: string): Category =>
  categories.find(([, pattern]) => pattern.test(name))?.[0] ?? "other";

const gerunds: Readonly<Record<string, string>> = {
  go: "going",
  take: "taking",
  write: "writing",
  dance: "dancing",
  bake: "baking",
  breathe: "breathing",
  cuddle: "cuddling",
  pet: "petting",
  meditate: "meditating",
  exercise: "exercising",
};

const asGerund = (phrase: string): string =>
  phrase.replace(/^\p{L}+/u, (verb) => gerunds[verb.toLowerCase()] ?? `${verb}ing`);

const named = (name: string, when: string | undefined) => {
  const whenToUse =
    when === undefined ? null : standalone(when.replace(/^i(?:'m| am)? /iu, ""), { maxWords: 8 });
  return {
    name: sentenceForm(clip(name)),
    category: categoryOf(name),
    ...(whenToUse === null ? {} : { whenToUse: whenToUse.toLowerCase() }),
  };
};

const when =
  "(?: (?:when|whenever) (?<when>i(?:'m| am|'m feeling| feel| get|'m getting)? [\\p{L}' ]{3,60}))?";

const fromTool = ({ tool: name = "", when: use }: Groups) => named(name, use);
const fromDoing = ({ tool: verb = "", when: use }: Groups) => named(asGerund(verb), use);

/** Not the member's own, not so any more, or only perhaps. */
const notMine =
  /\b(?:if|not|never|nor|no|don't think|says?|said|thinks|tells?|told|told me|hear|heard|whether|his|her|their|your|used to|hope|hoping|that|suggested|recommended|without)(?: that)?\s+$/iu;

/** What the member says helps them: "walking helps me", "I listen to music to calm down". */
export const copingTools: KindRules = {
  kind: "copingTools",
  key: ({ name }) => String(name).toLowerCase(),
  rules: [
    {
      id: "coping.helps",
      pattern: words(
        `${tool} (?:really |always |usually |often |definitely |does |do |has really |has always |has |have |sometimes |also |still )*(?:help|helps|helped|helping)(?: me)?(?: a lot| so much)?(?: ${relief})?${when}`,
      ),
      confidence: 0.85,
      notAfter: notMine,
      item: fromTool,
    },
    {
      id: "coping.calms-me",
      pattern: words(
        `${tool} (?:really |always |usually |often )*(?:calms me(?: down)?|relaxes me|soothes me|grounds me|clears my (?:head|mind)|makes me feel (?:better|calmer|calm|good)|keeps me (?:sane|calm|grounded|going))${when}`,
      ),
      confidence: 0.85,
      notAfter: notMine,
      item: fromTool,
    },
    {
      id: "coping.find-helpful",
      pattern: words(
        `i (?:really |always |usually |often )*(?:find|found) (?:that )?${tool} (?:is |to be )?(?:really |very |so )?(?:helpful|calming|relaxing|soothing|comforting|useful|therapeutic)`,
      ),
      confidence: 0.85,
      notAfter: notMine,
      item: fromTool,
    },
    {
      id: "coping.do-to-cope",
      pattern: words(
        `i (?:usually |often |always |sometimes |like to |try to |just )*${doing} ${relief}`,
      ),
      confidence: 0.8,
      notAfter: notMine,
      item: fromDoing,
    },
    {
      id: "coping.do-when",
      pattern: words(
        `i (?:usually |often |always |sometimes |like to |just )*${doing} (?:when|whenever) (?<when>i(?:'m| am|'m feeling| feel| get) (?:so |really |too )?(?:anxious|stressed|sad|upset|overwhelmed|angry|down|depressed|nervous|lonely|worried|panicky|scared)[\\p{L} ]{0,20})`,
      ),
      confidence: 0.8,
      notAfter: notMine,
      item: fromDoing,
    },
    {
      id: "coping.my-way",
      pattern: words(
        `my (?:favorite |favourite |best |main |go-to )?(?:coping (?:mechanism|skill|tool|strategy)|way (?:to cope|of coping|to relax|to calm down)) is ${rest("tool")}`,
      ),
      confidence: 0.85,
      item: ({ tool: name = "" }) => {
        const clean = standalone(name, { maxWords: 5 });
        return clean === null || /\b(?:drink|cut|smok|weed|alcohol|drug|eat|pills)/iu.test(clean)
          ? null
          : named(clean, undefined);
      },
    },
  ],
};
