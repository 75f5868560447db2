import { rulesOf } from "../rule.ts";

/** Voices, persecution, loss of shared reality; voices that command are close to harm. */
export const psychosis = rulesOf("en", "psychosis", {
  voices: {
    level: 2,
    pattern:
      "(?:hear|hearing|heard) {gap2}<voices>(?! of the (?:kids|children|neighbors|past)| from (?:the next|next|outside|downstairs)| in the (?:hall|next|other)| outside| downstairs| next door| singing| upstairs)",
    example: "I hear voices when nobody is there",
  },
  voices_loud: {
    level: 2,
    pattern:
      "<voices> {gap2}(?:screaming|louder|back|will not stop|never stop|not stop|worse|again|talking to me|in my head|shouting|whispering)(?! of| from| at practice)",
    example: "The voices are getting louder",
  },
  command: {
    level: 4,
    pattern:
      "<voice|voices|demons|god|satan|devil|tv|angels|radio> (?:{gap3})(?:tell|tells|telling|told|say|says|saying|order|orders|ordering|command|commands|commanding|want|wants|wanting) (?:me )?(?:that )?(?:i )?(?:should |must |have to |need to |to )(?:{gap2})(?:kill|hurt|die|harm|jump|cut|stab|end|burn|do it|attack|do things|punish)",
    example: "The voices tell me to hurt people",
  },
  watched: {
    level: 2,
    pattern:
      "(?:they|government|cia|fbi|police|neighbors|aliens|someone|people|cameras) (?:are|is|have|has) {gap3}(?:<watching me|following me|poisoning|chip|chipped|reading my mind|reading my thoughts|controlling my|bugged|spying on me|implanted|stealing my thoughts|out to get me|monitoring me>)(?! on (?:instagram|twitter|tiktok|twitch|youtube)| play| perform| present)",
    example: "The government is watching me through the lights",
  },
  inserted: {
    level: 2,
    pattern:
      "(?:thoughts|messages|signals|broadcasts?) {gap3}(?:<into my head|into my mind|not my own|not mine|inserted|broadcast|from the tv|from the radio|through the tv|meant for me|in my teeth>)",
    example: "They put thoughts into my head",
  },
  not_real: {
    level: 1,
    pattern:
      "(?:see|seeing|saw) (?:things|people|figures|shadows|faces) (?:{gap2})(?:that )?(?:<are not there|are not real|nobody else sees|no one else sees|others can not see|nobody else can see|no one else can see|not there>)",
    example: "I keep seeing things that aren't there",
  },
});
