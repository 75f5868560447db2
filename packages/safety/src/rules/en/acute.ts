import { rulesOf } from "../rule.ts";

/** Plan, preparation, goodbye and behaviour (C-SSRS 5 and 6). */
export const acute = rulesOf("en", "suicide", {
  suicide_plan: {
    level: 5,
    pattern:
      "(?:my|a|the|detailed|specific) (?:\\S+ )?<plan|plans> (?:is |was |set |ready |in place |already |all |made |of how |on how )*(?:to {gap2}(?:kill|end|die|suicide|commit|hang|overdose|jump|shoot|drown)|for {gap2}(?:killing|ending|dying|my death|my suicide|suicide))(?! world| the| of the| with)",
    example: "I have a plan to kill myself",
  },
  know_how: {
    level: 5,
    pattern:
      "(?:know|decided|planned|figured out|picked|worked out|chosen|planning|plan) {gap1}(?:exactly |out )?(?:<how|when|where|when and how|how and when>) (?:and (?:when|where|how) )?i (?:will|am going to|would|want to|plan to|am) {gap1}(?:do it|doing it|die|kill myself|killing myself|end it|end my life|go through with it)",
    example: "I know exactly how I will do it",
  },
  set_date: {
    level: 5,
    pattern:
      "(?:set|picked|chosen|have|chose|pick) (?:a|the|my|out a) (?:<date|day|spot|bridge|building|tree>) (?:to|for|when|where) {gap3}(?:die|kill|end|do it|suicide|jump|hang|go|dying|ending|my death)",
    example: "I've picked the day to end it",
  },
  kill_myself_when: {
    level: 4,
    pattern:
      "(?:kill|killing|end|ending|hang|hanging|off|shoot|shooting) (?:<myself|it all|my life>) (?:{gap2})(?:tonight|today|tomorrow|this (?:week|weekend|evening|morning|afternoon|month)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|my birthday)|next (?:week|month)|soon|before (?:christmas|my birthday|new year))",
    example: "I want to kill myself tonight",
  },
  note: {
    level: 6,
    pattern:
      "(?:wrote|writing|written|write|finished|drafted|left|have|wrote out|typed|typing) {gap1}(?:my |a |the |goodbye |suicide |letters )*(?:<suicide note|suicide letter|suicide notes|goodbye note|goodbye notes|goodbye letter|goodbye letters|farewell letter|last letter|last letters>)",
    example: "I wrote a suicide note last night",
  },
  this_is_note: {
    level: 4,
    pattern:
      "(?:this is|here is|consider this|my) {gap2}<suicide note|goodbye note|goodbye letter|suicide letter|final message|last goodbye|final goodbye>",
    example: "Consider this my suicide note",
  },
  give_away: {
    level: 3,
    signal: "goodbye",
    pattern:
      "(?:giving|gave|given|give) (?:away )?{gap1}(?:<my things|my stuff|my belongings|my possessions|everything i own|all my stuff|all my things|my pets|my pet>) (?:away|to my friends)",
    example: "I gave all my things away to people",
  },
  affairs: {
    level: 0,
    signal: "goodbye",
    pattern:
      "(?:<affairs in order|will is written|wrote my will|writing my will|rehome my|find a home for my|funeral arrangements|funeral plans|passwords written|passwords for them>)",
    example: "I want to die, I'm putting my affairs in order",
  },
  buy_means: {
    level: 3,
    signal: "means",
    pattern:
      "(?:bought|got|getting|buy|buying|ordered|stole|collected|collecting|saving|saved|stockpiling|stockpiled|hoarding|hoarded|gathered|researched|researching|looked up) {gap1}(?:up )?(?:a |the |some |my |enough )?(?:{gap1})(?:<rope|gun|noose|nitrogen|helium|pills|razor|razors|blades|blade|nembutal|cyanide|shotgun|pistol|firearm|charcoal>) (?:{gap1})(?:to (?:kill|end|do it|die|finish|hang|shoot)|for (?:it|this|tonight|when)|so i can (?:die|end|kill))",
    example: "I bought a rope to do it",
  },
  stockpile: {
    level: 3,
    signal: "means",
    pattern:
      "(?:<stockpiling|stockpiled|hoarding|hoarded|saving up|saved up|stashed|stashing|collecting|stash of>) {gap2}{pills}",
    example: "I've been saving up my pills",
  },
  get_means: {
    signal: "means",
    pattern:
      "(?:got|bought|picked up|found|grabbed|ordered|stole|getting|have|have got|has) (?:a |the |some |my |enough |all the |all my |these |those |dad's |access to )*(?:{gap1})<pills|gun|rope|noose|pistol|shotgun|rifle|razor|razors|blade|blades|bottle of pills|handgun|firearm|tablets|knife|means>",
    example: "I want to die and I have a gun",
  },
  means_here: {
    level: 2,
    signal: "means",
    pattern:
      "(?:<gun|pills|rope|knife|noose|blade|razor|tablets|bottle|pistol>) (?:is |are |all )?(?:{gap1})(?:right here|in my hand|in my hands|next to me|in front of me|beside me|ready|on my lap|loaded|on the table|to my head|in my mouth|against my (?:head|neck|wrist|throat)|lined up|around my neck)(?! for)",
    example: "the pills are right here in front of me",
  },
  holding_means: {
    level: 2,
    signal: "means",
    pattern:
      "(?:holding|staring at|looking at|sitting with|sitting here with|counting|counted|lined up|loaded) (?:a |the |my |all |some |all the |all my |this |dad's )*(?:{gap1})<gun|pills|rope|knife|noose|blade|razor|tablets|pistol|bottle of pills>",
    example: "I'm sitting here with the pills",
  },
  at_the_edge: {
    level: 5,
    signal: "means",
    pattern:
      "(?:standing|sitting|i am|am|here) (?:up )?(?:here )?(?:on|at) (?:the )?(?:edge of (?:the|a) )?(?:<bridge|ledge|roof|train tracks|tracks|edge of a bridge|railing|rooftop>)(?! of my seat| with (?:my|friends)| bar)",
    example: "I'm standing on the bridge",
  },
  has_plan: {
    signal: "plan",
    pattern:
      "(?:have|got|made|making|already|with) {gap1}(?:a|my|the) {gap1}<plan>(?= [.,]| in place| ready| set| made| and| for| to go| but| already| now)",
    example: "I have a plan and I can't live like this anymore",
  },
  doing_it: {
    signal: "resolve",
    pattern:
      "(?:do|doing|did|ending|end|finish|finishing|happening|going through with) (?:it|this) (?:{gap1})<tonight|today|tomorrow|now|soon|right now|this week|this weekend|this time|for real|in a few days>(?! morning coffee)",
    example: "I have the pills and I'm doing it tonight",
  },
  going_through_with_it: {
    signal: "resolve",
    pattern:
      "(?:am|going to|will|ready to|about to|planning to|finally|decided to) {gap2}<go through with it|going through with it|do the deed|doing the deed|go through with this|going to do it|do it finally|finally do it>",
    example: "I want to die and I'm finally going to do it",
  },
  goodbye_world: {
    level: 4,
    signal: "goodbye",
    pattern:
      "<goodbye|bye|farewell> (?:, )?(?:cruel world|world|forever|everyone forever|everybody forever|my friends forever|for good|life|for the last time)",
    example: "Goodbye cruel world",
  },
  goodbye: {
    level: 2,
    signal: "goodbye",
    pattern:
      "(?:this is|say|saying|said|wanted to say|my|final|last|one last|just came to say) {gap1}(?:my )?(?:<goodbye|goodbyes|farewell|good bye|good byes>)(?! party| to my (?:coworkers|class|old|ex)| to (?:summer|college|school|him|her|the)| kiss| hug| at the| lunch| for now| gift)",
    example: "I just wanted to say goodbye",
  },
  last_letters: {
    level: 2,
    signal: "goodbye",
    pattern:
      "(?:wrote|write|writing|written|leave|leaving|left|sent|drafted|finished) {gap1}(?:<my note|a note for my|letters to my|letters for my|letters to the people|letters to everyone|letters for everyone|note for my family|note to my family|note for my parents|note for my kids|note for my mom|note for my wife|note for my husband|notes to my family|notes for my family>)(?! (?:taking|book|app))",
    example: "I just wrote my note to my family",
  },
  tell_them_love: {
    level: 3,
    signal: "goodbye",
    pattern:
      "(?:<tell|let>) (?:my |them |everyone |mom |dad |her |him )(?:{gap2})(?:know )?(?:that )?i (?:loved|love|am sorry) {gap2}(?:when i am gone|after i am gone|if i do not make it|when i am dead|once i am gone)",
    example: "Tell my kids I loved them when I'm gone",
  },
  tried: {
    level: 6,
    pattern:
      "(?:tried|attempted|trying) (?:and failed )?(?:to|at) {gap2}(?:kill|end|take|hang|drown|overdose|shoot|off|commit|die|jump|killing|ending|slit|suffocate|strangle|poison) {gap1}<myself|my self|my life|suicide|it all|my wrists>",
    example: "I tried to kill myself",
  },
  attempt: {
    level: 6,
    pattern:
      "(?:my|had|have|made|survived|survive|after|failed|previous|past|another|first|second|third|last|several|multiple|two|three|few|since|from|a) {gap2}(?:<suicide attempt|suicide attempts|attempt on my life|attempted suicide|failed attempt|failed attempts|suicidal attempt|attempts at suicide|attempt at suicide>)",
    example: "I survived a suicide attempt",
  },
  tried_by: {
    level: 6,
    pattern:
      "<tried> (?:taking (?:a whole|the whole|all|too many|a bunch)|overdosing|hanging myself|drowning myself|jumping off|slitting|cutting my wrists|suffocating myself|strangling myself|drinking bleach|shooting myself|to commit|to od|to bleed out)",
    example: "I tried overdosing last year",
  },
  in_order_to_die: {
    level: 6,
    pattern:
      "(?:took|drank|swallowed|ate|jumped|inhaled|injected|downed|cut) {gap8}(?:<because i wanted to die|because i want to die|trying to die|to kill myself|hoping i would die|hoping to die|in an attempt|thinking i would die|so i would die|so i could die|thought it would kill me>)",
    example: "I drank it because I wanted to die",
  },
  my_attempt: {
    level: 6,
    pattern:
      "my (?:first|second|third|last|previous|failed|most recent|latest|only|other) <attempt>(?! at| to| on| in)",
    example: "Yesterday was my first attempt",
  },
  attempted: {
    level: 6,
    pattern:
      "(?:i|have|had|i have|i also|i even) {gap1}<attempted>(?: suicide| it| to end| to kill| before| twice| once| again| multiple| several| three| two| and failed| \\d+ (?:times|days|weeks|months|years)| a few| last| [.,])(?! the| my)",
    example: "I attempted twice",
  },
  almost: {
    level: 6,
    pattern:
      "(?:i|have) (?:{gap1})(?:almost|nearly|was about to|came close to|came so close to|was going to|started to|had to stop myself from) {gap2}(?:<jumped|killed myself|hung myself|hanged myself|did it|shot myself|overdosed|ended it|ended my life|killing myself|jumping|jump|went through with it|drowned myself|kill myself|hang myself|end my life>)(?! rope| the gun| of joy| out of my)",
    example: "Last night I almost killed myself",
  },
  overdosed: {
    level: 6,
    pattern: "i (?:{gap2})<overdosed>",
    example: "I overdosed",
  },
  took_pills: {
    level: 6,
    pattern:
      "(?:<took|swallowed|taken|downed|ingested|popped|drank>) (?:a whole |the whole |an entire |a |all |all of |too many |a bunch of |about |like |over |every |a handful of |the entire |a ton of |a lot of |almost |half |\\d+ |twenty |thirty |forty |fifty |sixty |hundred )+(?:of )?(?:the |my |those |these |his |her |mom's )?(?:bottle of |bottles of |handful of |box of |pack of |of )?(?:{gap1})(?:pills|tablets|meds|medication|painkillers|tylenol|paracetamol|ibuprofen|xanax|sleeping pills|advil|bottle of|bleach|antidepressants|insulin)(?<! (?:1|2|3|a) \\S+)",
    example: "I took the whole bottle of pills",
  },
  noose_around: {
    level: 6,
    pattern:
      "(?:tied|tying|put|had|made|set up|hung|making) {gap2}(?:<noose|rope|belt|cord|bag>) (?:around my|over my|on my|to the (?:ceiling|fan|tree|door)|for myself|up in|in my (?:closet|room|garage|basement))(?! waist| hair| ponytail)",
    example: "I tied a rope around my neck",
  },
  gun_to_head: {
    level: 6,
    pattern:
      "(?:put|had|held|holding|pointed|placed|hold) (?:a |the |my |dad's )?(?:{gap1})(?:<gun|pistol|barrel|shotgun|revolver|knife>) (?:to|in|against|under|inside|at) my (?:head|mouth|temple|chin|throat|neck|heart|wrist|wrists|chest)",
    example: "I held the gun to my head",
  },
});
