/** A clause that the phrase needs: "the person I was" is not "the person". */
const needed = /\s(?:who|whom|whose|which|that|i|i'm|i've|i'll|i'd)(?=\s|$)/iu;

/** Words at which a phrase ends, because another clause begins or only colour follows. */
const boundary =
  /\s+(?:and|but|because|cause|cuz|bc|so|when|whenever|if|while|since|although|though|however|or|then|than|as|before|after|unless|until|till|even|where|anymore|any more|again|right now|at all|please|yet|too|either|now|lately|recently|today|tonight|these days|every time|all the time|except|my self|lol|due to|in order|without|despite|during|instead|rather|soon|every (?:day|night|time)|for the (?:last|past)|or not|at the moment|is|are|was|were|has|have|had|would|will|can|could|should|what|how|why)(?=\s|$).*$/isu;

const looseEnd =
  /\s+(?:to|of|for|with|in|on|at|from|the|a|an|my|our|about|not|be|just|really|very|by|into|like|over|more|less|through|towards?|between|being|having|getting|any|some|all|other|this|also|always|never|only|much|myself and|up with|kind|lot|own)$/iu;

/** Words that point at something outside the phrase, so that it means nothing on its own. */
const pointing =
  /\b(?:he|she|they|we|it|it's|this|that|these|those|him|her|hers|his|them|their|theirs|you|your|us|something|anything|everything|someone|somebody|anyone|things?|stuff|one|so|such|way|here|there|same|else)\b/iu;

const filler =
  /^(?:(?:just|really|even|also|maybe|actually|only|still|finally|somehow|please|simply) )+/iu;

/** Takes off what dangles at the end, again until nothing does. */
const trimmed = (phrase: string): string => {
  const shorter = phrase.replace(looseEnd, "");
  return shorter === phrase ? phrase : trimmed(shorter);
};

/** The phrase up to its end: no second clause, no dangling words, single spaces. */
export const clip = (phrase: string): string =>
  trimmed(
    phrase
      .replace(/\s+/gu, " ")
      .trim()
      .replace(filler, "")
      .replace(boundary, "")
      .replace(/[\s\-/']+$/u, ""),
  );

/** First letter large, and "i" as a word too. */
export const sentenceForm = (phrase: string): string => {
  const text = phrase.replace(/\bi\b/gu, "I");
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
};

/**
 * A phrase that can stand alone as a name or title in sentence form, or null.
 * At most 80 characters and `maxWords` words, and nothing in it points elsewhere.
 */
export const standalone = (phrase: string, { minWords = 1, maxWords = 8 } = {}): string | null => {
  const text = clip(phrase);
  if (needed.test(` ${text}`)) return null;
  const count = text.split(" ").length;
  if (text.length < 3 || text.length > 80 || count < minWords || count > maxWords) return null;
  return pointing.test(text) ? null : sentenceForm(text);
};
