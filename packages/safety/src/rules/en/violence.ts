import { rulesOf } from "../rule.ts";

/** The writer as a danger to others. */
export const violence = rulesOf("en", "violence", {
  want_to_hurt: {
    level: 2,
    pattern:
      "(?:want|wanted|thinking|think|thought|thoughts|fantasize|fantasizing|urge|urges|dream|dreaming|imagine|imagining|desire|tempted|need|feel like) {gap2}(?:to |about |of )?(?:{gap1})<kill|killing|hurt|hurting|stab|stabbing|shoot|shooting|strangle|strangling|murder|murdering|harm|harming|poison> (?:{people}|other people|others)(?! for eating| with kindness| feelings| by accident| right now lol)",
    example: "I keep having thoughts of hurting people",
  },
  will_hurt: {
    level: 4,
    pattern:
      "{will} {gap1}<kill|killing|stab|stabbing|shoot|shooting|strangle|murder|poison> (?:{people}|other people|others)(?! for| if| when| with kindness| lol| haha| an? (?:text|email|message))",
    example: "I'm going to stab him",
  },
  homicidal: {
    level: 3,
    pattern: "(?:i|am|feel|feeling|having|have|my) {gap2}<homicidal|murderous>",
    example: "I'm having homicidal thoughts",
  },
  weapon_at: {
    level: 5,
    pattern:
      "(?:bring|bringing|take|taking|brought|have|got|bought|loaded) {gap2}<gun|knife|rifle|weapon|pistol|shotgun> (?:{gap2})(?:to (?:school|work|the office|church|his|her|their|class)|for (?:him|her|them)|to (?:kill|shoot|hurt|stab) (?:{people}))",
    example: "I'm bringing a gun to school",
  },
  make_them_pay: {
    level: 3,
    pattern:
      "(?:make (?:them|him|her|everyone) (?:all )?pay|they (?:all )?deserve to die|take (?:them|him|her|people|others|everyone) (?:all )?(?:down |out )?with me)(?<=<pay|die|with me>)(?! for (?:dinner|lunch|it|the|my))",
    example: "They all deserve to die",
  },
  lose_control: {
    level: 3,
    pattern:
      "(?:afraid|scared|worried|terrified|going) {gap3}(?:i (?:will|might|could|am going to) |to )(?:{gap1})<hurt|kill|harm|shake> (?:my (?:baby|kids?|child|children|son|daughter|wife|husband|mom|partner)|someone|somebody|people|him|her|them)(?! feelings| hands?)",
    example: "I'm scared I might hurt my baby",
  },
});
