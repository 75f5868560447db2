import { statementsOf } from "../../english/statement.ts";
import { feelingsIn } from "./feelings.ts";
import { mirrored, mirroredQuestion } from "./mirror.ts";

/** What is too heavy to be said back in passing; it gets words of its own. */
const grave =
  /\b(?:suicid\w*|kill\w*|die|dying|dead|self[- ]?harm\w*|cut(?:ting)?|hurt(?:ing)? myself|end (?:it all|my life)|rap(?:e|ed|ing)|molest\w*|abus\w*|assault\w*|overdos\w*|sex\w*|erection|porn\w*)\b/iu;

/** Words that speak of wanting to die or of harming oneself. */
export const ofDying =
  /\b(?:suicid\w*|kill(?:ing)? myself|want to die|wish i (?:was|were) dead|end(?:ing)? my (?:own )?life|self[- ]?harm\w*|cut(?:ting)? myself|hurt(?:ing)? myself|better off dead|don't want to (?:live|be alive))\b/iu;

/** Between clauses that can stand alone; before a condition or a time, which cannot. */
const joints =
  /[,;:()]|\s[-–—]+\s|(?<!\b(?:my [\p{L}-]+|me))\s(?:and|but|because|so|then)\s(?=(?:i|i'm|im|i've|my|he|she|they|we|it|it's|there|that|the|this|now|when|if|you|his|her|our)\b)|\s(?=(?:when|whenever|if|since|while|which|even though|although|after|before|until|unless|every time)\s)/giu;

const hedges =
  /^(?:and|but|so|because|then|also|well|like|now|i (?:think|guess|feel like|know|mean|believe|realize|just feel like|feel)(?: that)?(?= (?:i|my)\b))\s+/iu;

/** Words with weight: what hurts, what is missing, what is wanted. */
const weighty =
  /\b(?:can't|cannot|never|always|nobody|no one|hate|lost|left|alone|afraid|scared|hard|struggl\w*|fight\w*|argu\w*|cry\w*|miss|want|wish|need|trying|tried|love|worr\w*|tired|feel|stop|lie[ds]?|cheat\w*|pass|fail\w*|job|sleep\w*)\b/giu;

/** Says nothing about the matter itself. */
const hollow =
  /^i (?:just |really |still )*(?:never know|don't know|do not know|believe it|need (?:some )?(?:help|advice)|want to know|would like to know|tried|understand|wonder|am sure|was wondering|have a question|hope)\b/iu;

const fits = (clause: string): boolean => {
  const words = clause.split(/\s+/u).length;
  return (
    words >= 4 &&
    words <= 18 &&
    !hollow.test(clause) &&
    /^(?:i|i'm|im|i've|i'd|my|me and my)\b/iu.test(clause) &&
    !/\b(?:you|your|we|we're|us|our|am|and was|and am|who i|that i|myself i)\b(?<!\bi am)/iu.test(
      clause,
    ) &&
    !/[\u25A1?!"“”<>[\]{}]|\.\s|https?:/u.test(clause) &&
    !/\b(?:of|to|the|a|and|or|with|that|my|for|is|was|are|am|have|has|not|who|which|what|i|be|because|if|when|about|as|after|before|like|than|so|very|really|just|kind|lot|it's|from|at|in|on|by|into)$/iu.test(
      clause,
    )
  );
};

/** Only names a feeling, which the reflection does by itself. */
const mereFeeling = (clause: string): boolean =>
  clause.split(/\s+/u).length <= 7 &&
  /^(?:i feel|i felt|i'm|i am|im|i was|i've been)\b/iu.test(clause) &&
  feelingsIn(clause).length > 0 &&
  !/\b(?:of|about|with|by|that|to|from)\b/iu.test(clause);

const score = (clause: string): number =>
  (clause.match(weighty)?.length ?? 0) +
  2 * feelingsIn(clause).length +
  (/^i\b/iu.test(clause) ? 1 : 0);

const clausesOf = (said: string): string[] =>
  said.split(joints).map((clause) => clause.replace(/^\W+|[\s.!?…'-]+$/gu, "").replace(hedges, ""));

/** What the last message is about, said back; null where nothing reads well when turned round. */
export interface Situation {
  readonly clause: string | null;
  readonly question: string | null;
}

/** Finds the clause that weighs most, and the question that was asked. */
export const situationOf = (text: string): Situation => {
  const statements = statementsOf(text);
  const clauses = statements
    .filter(({ mood }) => mood === "said")
    .flatMap(({ text: said }) => clausesOf(said))
    .filter((clause) => fits(clause) && !mereFeeling(clause) && !grave.test(clause));
  const best = clauses.reduce<string | null>(
    (chosen, clause) => (chosen === null || score(clause) >= score(chosen) ? clause : chosen),
    null,
  );
  const asked = statements
    .filter(({ mood, text: question }) => mood === "asked" && !grave.test(question))
    .map(({ text: question }) => mirroredQuestion(question))
    .filter((question) => question !== null);
  return { clause: best === null ? null : mirrored(best), question: asked.at(-1) ?? null };
};
