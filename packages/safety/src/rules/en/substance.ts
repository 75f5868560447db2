import { rulesOf } from "../rule.ts";

/** Use that has become dangerous, up to poisoning. */
export const substance = rulesOf("en", "substance", {
  relapse: {
    level: 1,
    pattern:
      "i (?:{gap3})<relapsed|relapsing> (?:{gap2})(?:on|with|into|after)(?: (?:heroin|meth|coke|cocaine|fentanyl|opioids|oxy|pills|alcohol|drinking|drugs|crack|using|\\S+ (?:months?|years?|days?) (?:clean|sober)))",
    example: "I relapsed on heroin",
  },
  cannot_stop: {
    level: 2,
    pattern:
      "(?:can not|could not) {gap1}(?:stop|quit|get through the day without|function without|sleep without) {gap1}<drinking|using|heroin|meth|cocaine|alcohol|vodka|fentanyl|opioids|drugs|pills|oxy|booze|a drink>(?! (?:water|coffee|tea|soda|my phone|coke zero|diet|emojis|this app|the|it))",
    example: "I can't stop drinking",
  },
  took_too_much: {
    level: 6,
    pattern:
      "(?:i|have|just) (?:{gap1})<took|taken|injected|snorted|shot up|swallowed|drank> (?:{gap1})(?:way )?too (?:much|many) {gap1}(?:heroin|meth|cocaine|fentanyl|oxy|xanax|pills|drugs|medication|meds|insulin|mdma|molly|ketamine|ghb|tylenol|paracetamol|painkillers|of my (?:meds|pills|medication))",
    example: "I think I took too much fentanyl",
  },
  withdrawal: {
    level: 3,
    pattern:
      "(?:<withdrawal|withdrawals|detoxing>) (?:{gap3})(?:seizure|seizures|shaking|hallucinating|alone|from (?:alcohol|benzos|heroin|fentanyl|xanax))",
    example: "I'm in withdrawal from alcohol",
  },
  drink_to: {
    level: 2,
    pattern:
      "(?:drink|drinking|use|using|high|drunk) {gap2}(?:every (?:day|night|morning)|all day|daily|myself) {gap1}(?:just )?(?:to )(?:{gap1})<sleep|cope|forget|numb|function|feel normal|get by|survive|pass out|feel nothing|get through>",
    example: "I drink every night to forget",
  },
});
