import { rulesOf } from "../rule.ts";

/** Disordered eating, from restriction to danger for the body. */
export const eating = rulesOf("en", "eating", {
  purge: {
    level: 2,
    pattern:
      "(?:make|making|made|force|forcing|forced) myself <throw up|vomit|sick|puke|purge|throwing up>",
    example: "I make myself throw up after dinner",
  },
  purging: {
    level: 2,
    pattern:
      "(?:binge|binging|bingeing|binged|binges|i have been|i am|started|keep|i) {gap2}(?:and )?<purge|purging|purged>(?! my (?:closet|inbox|email|house))",
    example: "I binge and purge every day",
  },
  starve: {
    level: 2,
    pattern: "(?:<starve|starving|starved>) (?:myself|my self)",
    example: "I have been starving myself",
  },
  laxatives: {
    level: 2,
    pattern:
      "<laxatives|diet pills|ipecac> (?:{gap2})(?:to (?:lose|stay|get)|after|every|again|daily)",
    example: "I take laxatives to lose weight",
  },
  not_eaten: {
    level: 3,
    pattern:
      "(?:not|nothing|barely|stopped) (?:{gap2})(?:<eaten|eat|eating|ate>) (?:{gap2})(?:in|for|since) (?:over |about |almost |like )?(?:(?:two|three|four|five|six|seven|\\d+|several|a few) days|a week|days|(?:two|three|several) weeks)",
    example: "I haven't eaten in four days",
  },
  anorexia: {
    level: 2,
    pattern:
      "my (?:{gap1})<anorexia|bulimia|eating disorder> (?:{gap3})(?:back|worse|control|again|winning|relapse|relapsed|voice)",
    example: "My anorexia is getting worse",
  },
});
