import type { Subject } from "../levels.ts";
import type { Range } from "./idioms.ts";

/** How far to each side the words around a finding are read, in normalized characters. */
const REACH = 200;

/** The clause and the sentence around a finding, cut to REACH. */
export interface Surroundings {
  /** From the clause's beginning up to the finding. */
  readonly clause: string;
  /** From the sentence's beginning up to the finding. */
  readonly before: string;
  readonly found: string;
  readonly sentence: string;
}

export function surroundings(text: string, { from, to }: Range): Surroundings {
  const left = text.slice(Math.max(0, from - REACH), from);
  const right = text.slice(to, to + REACH);
  const before = left.slice(left.lastIndexOf(" . ") + 1);
  const end = right.indexOf(" . ");
  const after = end < 0 ? right : right.slice(0, end + 1);
  return {
    clause: before.slice(before.lastIndexOf(" , ") + 1),
    before: ` ${before}`,
    found: ` ${text.slice(from, to)} `,
    sentence: ` ${before}${text.slice(from, to)}${after}`,
  };
}

const DENIED =
  / (?:not|never|neither|nor|without|hardly|nicht|nie|jamais|sans) ((?:[^ .,"]+ ){0,4})$/;
const DENIED_NOUN =
  / (?:no|zero) (?:(?:current |active |real |such )?(?:plans?|intentions?|desire|thoughts?|interest|urges?|wish|history) (?:to|of|about|in|for|on) (?:[^ .,"]+ )?)?$/;
const DENIED_ROMANCE =
  / (?:no|nao|nunca|jamas|sin|sem|ne|n'ai|n'est) (?:me |te |se |yo |eu |ya |lo |mas |pas |es que )?$/;
/** Words after which a "not" no longer denies what follows: "can not stop thinking of", "do not know if". */
const RELEASES =
  /(?:^| )(?:know|sure|certain|stop|help|only|just|lie|lying|joking|kidding|care|why|because|shake|matter|even|but|escape|wait|handle|take|cope|deal|resist|trust|and|that|if|when|until|unless|since|so|anymore|go|do|see|find|tell|told|told anyone|without|eaten|slept|sleep)(?: |$)/;
const NEW_SUBJECT = /(?:^| )(?:i|he|she|they|we)(?: |$)/;
const SAYING =
  /(?:^| )(?:say|saying|said|think|thinking|mean|feel|feeling|like|as though|as if|believe) (?:that |like )?i(?: |$)/;

/** Whether the clause denies the finding: "I'm not suicidal", "no plans to", but not "I can't stop thinking of". */
export function isDenied({ clause, found }: Surroundings): boolean {
  const before = ` ${clause}`;
  if (DENIED_ROMANCE.test(before) && !/ i am | i do /.test(before)) return true;
  if (DENIED_NOUN.test(before)) return true;
  const nearest =
    / (?:not|never|neither|nor|without|hardly|nicht|nie|jamais|sans) (?!.* (?:not|never|nicht) )/;
  const denial = DENIED.exec(nearest.test(before) ? before.slice(before.search(nearest)) : before);
  if (denial === null || / (?:not|never) /.test(found.slice(0, 6))) return false;
  const between = denial[1] ?? "";
  if (SAYING.test(between)) return true;
  return !RELEASES.test(between) && !NEW_SUBJECT.test(between);
}

const SELF = /^(?:i|me|myself|mine|ich|mich|mir|je|j'ai|yo|eu|we)$/;
const OTHER =
  /^(?:he|she|they|him|her|someone|somebody|anyone|people|who|you|others|friend|friends|brother|sister|mom|mum|mother|dad|father|son|daughter|husband|wife|boyfriend|girlfriend|bf|gf|partner|ex|cousin|uncle|aunt|roommate|kid|kids|child|student|students|patient|patients|client|clients|teens|teenagers|guy|girl|man|woman|coworker|colleague|neighbor|teacher|grandma|grandpa|niece|nephew|classmate|soldiers|veterans|(?:best)?friend's|bestie|character|hero|protagonist|villain|el|ella|sie|er|elle|il|ele|ela|amigo|amiga|freund|freundin|ami|amie|irmao|hermano|hermana)$/;
const NAMES_SELF =
  / (?:i|me|myself|my self|my life|my own life|my suicide|mich|mir|me tuer|me suicider|matarme|suicidarme) /;
const NAMES_OTHER =
  / (?:himself|herself|themselves|themself|yourself|his life|her life|their life|their lives) /;

/** Whom the finding is about: what it names itself, else the nearest person named before it in the sentence. */
function isAboutOther({ before, found }: Surroundings): boolean {
  if (NAMES_OTHER.test(found)) return true;
  if (NAMES_SELF.test(found)) return false;
  for (const word of before.split(" ").reverse()) {
    if (SELF.test(word)) return false;
    if (OTHER.test(word)) return true;
  }
  return false;
}

const STORY =
  / (?:movie|film|novel|song|songs|lyric|lyrics|book|episode|character|characters|protagonist|anime|manga|video game|tv show|series|poem|screenplay|script|netflix|fanfic|fanfiction|roleplay|villain|antagonist|plot|documentary|playwright|hamlet|romeo|juliet|ophelia) /;
const STORY_SAYS =
  / (?:movie|film|song|book|novel|lyrics?|poem|show|game|episode|documentary|album|band|quote|title|chorus|verse) (?:[^ .,"]+ ){0,2}(?:called|says|said|saying|goes|where|about|titled|named|is|are|like) (?:, )?/;
const OWN_WORDS =
  / (?:i|i am|i have been|i just) (?:wrote|write|writing|written|made|recorded) | my (?:song|poem|lyrics|note|letter) /;

/** A story, a song, a game: others in a story, words quoted from one, never what the writer says of themself outside it. */
function isFiction(around: Surroundings, aboutOther: boolean): boolean {
  if (!STORY.test(around.sentence) && !STORY_SAYS.test(around.before)) return false;
  if (aboutOther) return true;
  if (OWN_WORDS.test(around.sentence)) return false;
  if (STORY_SAYS.test(around.before))
    return !/ (?:and|but|makes|made|now|because|so) (?:me |i )/.test(around.clause);
  return (around.before.split('"').length - 1) % 2 === 1;
}

const LONG_AGO =
  / (?:years? ago|decades? ago|long time ago|when i was (?:a |in |only |just |still )*(?:kid|child|teen|teenager|young|younger|little|\d+|school|high school|college|middle school|fifteen|sixteen|seventeen|thirteen|fourteen|twelve)|back (?:in|when|then)|used to|as a (?:kid|teen|child|teenager)|in (?:high school|middle school|college|my (?:teens|twenties|youth|childhood))|in the past|my teenage years|(?:six|seven|eight|nine|ten|eleven|twelve|[6-9]|1\d) months ago|last year|anos atras|hace (?:\S+ )?anos|il y a (?:\S+ )?ans|vor (?:\S+ )?jahren) /;
const ONGOING =
  / (?:still|again|since|every day|now|always|lately|these days|recently|currently|anymore|tonight|today) /;
const RECENT =
  / (?:today|tonight|last night|yesterday|this (?:morning|week|afternoon|evening|month|weekend)|just|(?:hours?|minutes?|mins?|days?|weeks?) ago|a month ago|(?:one|two|2|3|three|a few|couple) months ago|last (?:week|month|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|right now|now|earlier|recently|anoche|ayer|hoy|hier|ce soir|aujourd'hui|gestern|heute|ontem|hoje|esta noche) /;
const TIME_NAMED =
  / (?:tonight|today|tomorrow|right now|now|at midnight|by morning|this (?:evening|weekend|afternoon|morning|week|friday|saturday|sunday|monday)|in (?:an|a few|\d+|one|two|five|ten|thirty) (?:hours?|minutes?|mins?|days?)|after (?:work|school|this)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|before (?:sunrise|they get home|anyone gets home)|hoy|esta noche|manana|ce soir|cette nuit|demain|aujourd'hui|heute|heute nacht|morgen|hoje|hoje a noite|amanha|as soon as) /;
/** A date for a deed: unlike "now" and "today", which people also say of feelings. */
const DATED =
  / (?:tonight|tomorrow|later today|this (?:evening|weekend)|on the \d+(?:st|nd|rd|th)?|after work|when (?:everyone|they|he|she|my \S+) (?:leaves?|sleeps?|is asleep|are asleep|goes to (?:bed|sleep|work))) /;
const HAN_TIME = /今晚|今天|今夜|明天|现在|現在|马上|待会/;
const HAN_RECENT = /刚|今天|今晚|昨天|昨晚|现在|前几天|上周/;

/** When the finding happened or will, as far as its sentence says. */
export function timing({ sentence }: Surroundings): {
  readonly when?: "recent" | "past";
  readonly timeNamed: boolean;
  readonly dated: boolean;
} {
  const dated = DATED.test(sentence) || HAN_TIME.test(sentence);
  const timeNamed = TIME_NAMED.test(sentence) || HAN_TIME.test(sentence);
  if (LONG_AGO.test(sentence) && !ONGOING.test(sentence))
    return { when: "past", timeNamed, dated: false };
  if (RECENT.test(sentence) || HAN_RECENT.test(sentence))
    return { when: "recent", timeNamed, dated };
  return { timeNamed, dated };
}

/** "Asking for a friend" is how people ask for themselves. */
export const asksForAFriend = (text: string): boolean =>
  / (?:asking|its|it is|question) for a friend /.test(text);

/** The subject of a finding, from what its surroundings say. */
export function subjectOf(
  around: Surroundings,
  { forAFriend, when }: { readonly forAFriend: boolean; readonly when?: "recent" | "past" },
): Subject {
  const aboutOther = isAboutOther(around);
  if (isFiction(around, aboutOther)) return "fiction";
  if (aboutOther && !forAFriend) return "other";
  return when === "past" ? "past" : "self";
}
