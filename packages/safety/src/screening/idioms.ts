import { expandMacros } from "../rules/macros.ts";

/** Sayings whose words look like danger and are not. A finding that ends inside one is dropped. */
const IDIOMS = [
  "(?:die|dying|died|dead) (?:of|from) (?:pure |sheer |secondhand |second hand |all this |the )*(?:laughter|laughing|embarrassment|boredom|cringe|cringing|hunger|heat|thirst|shame|curiosity|cuteness|excitement|happiness|joy|old age|natural causes|cold|anticipation|suspense)",
  "(?:die|dying|died|dead) (?:laughing|lol|lmao|haha|xd|happy)",
  "(?:dying|die) (?:to|for) {gap1}(?:see|know|try|meet|hear|go|get|find|tell|visit|watch|read|eat|a|some|that|my)",
  "die on (?:this|that|the) hill",
  "hill (?:i|we|you|that|to|worth) {gap3}(?:die|dying) on",
  "(?:kill|killing|killed) myself (?:laughing|lol|lmao|at the gym|at work|with work|working|studying|trying|over|to (?:finish|get|make|please|meet|study|earn)|for (?:this|my|the|a) (?:job|exam|exams|class|degree|grade|deadline|project|company|boss|promotion))",
  "shoot myself in the foot",
  "(?:kill|killing|kills) (?:some |more |the |a few |two )*(?:time|lights|engine|process|mood|hours?|birds|switch|bugs?|weeds?)",
  "(?:cut|cutting|cuts|burn|burned|burnt|burning|hit|hurt|hurting) (?:myself|my \\S+) (?:shaving|cooking|while|by accident|accidentally|chopping|gardening|on the (?:stove|oven|door|counter|table|can|paper|way)|on (?:a|some|an) (?:can|knife|pan|nail|broken glass|paper|rock|branch)|with (?:hot )?coffee|playing|skiing|running|at (?:practice|the gym|soccer|football)|falling|moving|lifting|doing|some slack|a break|off)",
  "(?:take|took|taking) my life (?:back|seriously|into my own|to the next|in a)",
  "kill (?:him|her|them) with kindness",
  "(?:hunger games|walking dead|grateful dead|dead cells|suicide squad|suicide prevention|suicide hotline|suicide awareness|suicide doors?|suicide bomb\\S*|suicide mission|career suicide|social suicide|political suicide|commercial suicide|professional suicide|suicide sprints?|13 reasons why)",
  "(?:phone|laptop|battery|car|plants?|computer|pc|tablet|headphones|engine) {gap3}(?:die|dead|dying|died)",
  "(?:told|tells|telling|asked) (?:me|us) (?:that i should |i should |to )(?:{gap1})(?:kill myself|die|end my life|hang myself)",
  "(?:fall asleep|sleep) forever young",
  "live forever",
  "(?:friday|weekend|summer|vacation|monday|semester|exams?|week|school year|shift|meeting|lecture|movie|class|winter|traffic) {gap1}to (?:end|stop|be over)",
] as const;

const PATTERN = new RegExp(` (?:${IDIOMS.map(expandMacros).join("|")})(?= )`, "g");

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where sayings are, in normalized text. */
export function idiomsIn(text: string): readonly Range[] {
  return [...text.matchAll(PATTERN)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Whether a finding ends within a saying, as in "I want to die | of laughter". */
export function isWithinIdiom(idioms: readonly Range[], found: Range): boolean {
  return idioms.some((idiom) => found.to > idiom.from && found.to <= idiom.to);
}
