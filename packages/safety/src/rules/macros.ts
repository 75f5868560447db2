/** Words that deny; a gap inside a pattern never runs over one. */
const DENIAL = "(?:not|never|no|nicht|nie|pas|jamais|nunca|nao|kein|keine) ";
const gap = (words: number): string => `(?:(?!${DENIAL})[^ .,"]+ ){0,${words}}`;

/** Shorthands for patterns. A gap carries its own trailing space: `want to {gap2}die`. */
const MACROS: Readonly<Record<string, string>> = {
  gap1: gap(1),
  gap2: gap(2),
  gap3: gap(3),
  gap4: gap(4),
  gap8: gap(8),
  want: "(?:want|wants|wanted|wanting|wish|wishing|need|like|love|prefer|hoping|begging|ready|desire|desperate|longing|going|plan|planning|decided|try|trying|tempted|have|intend|deserve)",
  myself: "(?:myself|my self)",
  themself: "(?:himself|herself|themselves|themself|him self|her self)",
  mylife: "(?:my|my own|this) (?:life|lives|existence|misery|suffering)",
  will: "(?:(?:am {gap1})?going to|will|have to|(?:about|ab|bout) to|have decided to|decided to|am planning to|am planning on|plan to|plan on|intend to|am ready to|am prepared to|made up my mind to|am finally going to|need to|have got to|got to|am)",
  anymore: "(?:anymore|any more|any longer|no more)",
  he: "(?:he|she|they|my (?:\\S+ ){0,2}?(?:husband|wife|boyfriend|girlfriend|bf|gf|partner|ex|dad|father|mom|mum|mother|stepdad|stepmom|stepfather|stepmother|uncle|aunt|brother|sister|son|daughter|roommate|boss|family|parents))",
  people:
    "(?:him|her|them|people|someone|somebody|everyone|everybody|my (?:\\S+ ){0,2}?(?:husband|wife|boyfriend|girlfriend|partner|ex|dad|father|mom|mum|mother|stepdad|stepmom|brother|sister|boss|family|parents|roommate|coworker|coworkers|neighbor|kids|children|baby|teacher|classmates))",
  pills:
    "(?:pills|pill bottles|tablets|meds|medication|medications|sleeping pills|painkillers|tylenol|paracetamol|ibuprofen|xanax|advil|aspirin|benadryl|antidepressants|opioids|insulin)",
};

/** Replaces macros, also those that a macro uses. Throws on an unknown one. */
export function expandMacros(pattern: string): string {
  return pattern.replace(/\{([a-z]\w*)\}/g, (_, name: string) => {
    const macro = MACROS[name];
    if (macro === undefined) throw new Error(`unknown macro {${name}}`);
    return expandMacros(macro);
  });
}
