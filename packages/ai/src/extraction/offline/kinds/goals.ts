import { standalone } from "../phrase.ts";
import { anyMood, type Groups, type KindRules, oneOf, rest, words } from "../rule.ts";

/** Beginnings of what people set out to do; a wish to die or to harm begins with none of them. */
const aims = [
  "stop|quit|overcome|get over|get past|get better|get healthy|get healthier|get fit",
  "get rid of|get help|get out of|get back|get my|get along|get through|get closer",
  "get divorced|get married|get sober|get pregnant|get a|get control|get to know|be more",
  "be less|be able to|be happy|be happier|be confident|be a|be healthy|be healthier",
  "be independent|be free|be honest|be myself|be normal|be better|be close|be loved",
  "feel better|feel happy|feel happier|feel normal|feel like myself|feel confident",
  "feel less|feel more|feel good|feel safe|feel loved|feel comfortable|feel close",
  "feel secure|learn|find|lose weight|gain weight|gain|improve|work on|build|rebuild",
  "save my|save our|fix|repair|change|become|start|finish|go back to|return to|move on",
  "move out|move forward|move in|move past|move to|control|manage|handle|cope with",
  "deal with|reduce|sleep|eat|exercise|talk to my|open up|trust|forgive|let go",
  "make friends|make new friends|make my|make more friends|have a baby|have kids",
  "have children|have a|have more|have better|have sex|keep my|keep a|help my|regain",
  "reconnect|reconcile|set boundaries|set|communicate|stand up for myself|date|marry",
  "divorce|leave my|break up with|end my relationship|end my marriage|break the|raise",
  "love myself|accept|enjoy|live|heal|recover|focus|study|graduate|pass|write|travel",
  "apply|save money|save up|spend more|spend less|take care of|take control|be a better",
  "express|reach|earn|practice|practise|cut down|cut back|understand my",
  "understand myself|support my|bring back|stay sober|stay calm|stay positive",
  "stay motivated|calm|relax|socialize|lower|prevent|avoid|survive|grow|face my",
].flatMap((line) => line.split("|"));

const aim = `(?<what>${oneOf(aims)}(?: [\\p{L}\\p{N}' \\-/]{1,100})?)`;
const much =
  "(?:(?:just|really|only|also|still|truly|desperately|always|so badly|would|do|definitely|finally|now|honestly|simply|badly) )*";

/** Ends of one's life that hide behind harmless verbs. */
const harm =
  /\b(?:my life|myself|existing|living|breathing|alive|dead|die|dying|suicid\w*|kill\w*|hurt\w*|revenge|pills)\b/iu;
const kindToSelf =
  /^(?:be|love|feel like|understand|stand up for|find|believe in|learn|accept|take care of|forgive|trust|express|get my life|improve my life|change my life|enjoy|stop (?:hurting|harming|cutting|hating|blaming|killing|comparing|doubting|isolating)|make my life|rebuild my life|live my life|overcome|work on|become|control|help|fix my|build|calm)\b/iu;

/** Ends that leave open what is meant: "stop thinking", "find out", "move past". */
const unfinished =
  /\b(?:know|(?:find|figure|work) out|past|thinking|feeling|talking|doing|telling|being|having|getting|saying|going|knowing|making|letting|(?:a|the) (?:person|man|woman|guy|girl|people))$/iu;

const goal = ({ what = "" }: Groups) => {
  const title = standalone(what, { minWords: 2, maxWords: 9 });
  if (title === null || (harm.test(title) && !kindToSelf.test(title))) return null;
  return unfinished.test(title) || /^find out\b/iu.test(title) ? null : { title };
};

/** Not mine, not sure, or not so. */
const notMeant =
  /\b(?:if|whether|unless|when|whenever|until|not sure|don't know|don't think|do not think|as if|as though|like|says?|said|thinks?|thinking|thought|believes?|assumes?|what|where|who|why|because|that|which|told (?:him|her|them|me)|so much as)(?: that)?(?: maybe)?\s+$/iu;

/** What the member sets out to do, and what they ask how to do. */
export const goals: KindRules = {
  kind: "goals",
  key: ({ title }) => String(title).toLowerCase(),
  rules: [
    {
      id: "goals.want-to",
      pattern: words(`i ${much}(?:want|wanna|want us)(?: to)? ${much}${aim}`),
      confidence: 0.85,
      notAfter: notMeant,
      item: goal,
    },
    {
      id: "goals.would-like-to",
      pattern: words(`(?:i'd|i would|id) ${much}(?:like|love) to ${much}${aim}`),
      confidence: 0.85,
      notAfter: notMeant,
      item: goal,
    },
    {
      id: "goals.trying-to",
      pattern: words(
        `(?:i'm|i am|im|i've been|i have been) ${much}(?:trying|working hard|determined|learning) to ${much}${aim}`,
      ),
      confidence: 0.8,
      notAfter: notMeant,
      item: goal,
    },
    {
      id: "goals.need-to",
      pattern: words(
        `i ${much}(?:need|have decided|'ve decided|decided|plan|intend|hope|am hoping|'m hoping) to ${much}${aim}`,
      ),
      confidence: 0.75,
      notAfter: notMeant,
      item: goal,
    },
    {
      id: "goals.wish-i-could",
      pattern: words(`i ${much}wish i could ${much}${aim}`),
      confidence: 0.7,
      inferred: true,
      notAfter: notMeant,
      item: goal,
    },
    {
      id: "goals.my-goal",
      pattern: words(
        `my (?:main |biggest |only |next |big )?(?:goal|aim|plan)(?: in life| right now| for this year| this year)? is to ${rest("what")}`,
      ),
      confidence: 0.95,
      item: goal,
    },
    {
      id: "goals.working-on",
      pattern: words(`(?:i'm|i am|im|i've been|i have been) ${much}working on ${rest("what")}`),
      confidence: 0.75,
      notAfter: notMeant,
      item: ({ what = "" }) => goal({ what: `work on ${what}` }),
    },
    {
      id: "goals.how-can-i",
      pattern: words(`how (?:do|can|should|could|would|might) i ${much}(?:go about )?${aim}`),
      confidence: 0.65,
      inferred: true,
      moods: anyMood,
      item: goal,
    },
  ],
};
