import { rulesOf } from "../rule.ts";

/** Thoughts of suicide, method and intent (C-SSRS 2 to 4). */
export const active = rulesOf("en", "suicide", {
  kill_myself: {
    level: 2,
    signal: "act",
    pattern:
      "(?:kill|killing|off|offing|murder|end|ending|delete|neck|terminate|eliminate|destroy|suicide) <myself|my self>",
    example: "I keep thinking about killing myself",
  },
  end_my_life: {
    level: 2,
    signal: "act",
    pattern:
      "(?:end|ending|take|taking|ended|finish|finishing|terminate|leave|leaving|throw away|quit) {mylife}(?<=<life|lives|existence|misery|suffering>)(?! seriously| as| back| for granted| to the| into| in a| apart| with| together| too| day)",
    example: "I want to end my life",
  },
  end_it_all: {
    level: 2,
    pattern:
      "(?:end|ending|ended) (?:it all|<everything>|all of it|all this|this all|it for good|it once and for all|things for good)(?! with| between)",
    example: "Sometimes I want to end everything",
  },
  end_it: {
    level: 2,
    pattern:
      "(?:{want} to|thinking about|thoughts of|thinking of|think about|think about is|feel like|feeling like|feeling really like|really feel like|just|considering|could|should|about|will) {gap1}<end|ending> (?:it|it all|this|things|the pain|the suffering|my pain|all)(?! with| between| there| here| early| on| now so| meeting| call| relationship| friendship| lease| contract| week)(?= )",
    example: "I've been thinking about ending it",
  },
  suicidal: {
    level: 2,
    pattern: "<suicidal>(?! ideation is| people| patients| behavior in)",
    example: "I feel suicidal",
  },
  thoughts_of_suicide: {
    level: 2,
    pattern:
      "(?:(?:think|thinking|thought|thoughts|consider|considering|considered|contemplate|contemplating|contemplated|planning|plan|attempting|idea|urge|urges|about|towards|option|want|try|trying|debating|researching|searching|choose|choosing|obsessed|looking|feeling) {gap3}|my (?:own )?|(?:end|ends|ending) (?:with|in|by) |ready for |close to )<suicide>(?! squad| prevention| rates?| hotline| awareness| lifeline| statistics| bomb\\w*| doors?| mission| note)",
    example: "I have been thinking about suicide",
  },
  commit_suicide: {
    level: 2,
    signal: "act",
    pattern: "(?:commit|committing|do|doing|complete) {gap1}<suicide>(?! squad| prevention)",
    example: "I want to commit suicide",
  },
  slang: {
    level: 2,
    pattern:
      "(?:{want} to|{will}|should|just|might|tempted to|could) {gap1}<rope|catch the bus|kms|alt f4|die by|game end>(?! in| courses?| course)",
    example: "honestly might just rope",
  },
  kms: {
    level: 2,
    pattern:
      "(?<! (?:\\d{1,6}|many|few|hundred|some|thousand|more|of|the) )<kms>(?! away| from| per| an| to| later| long| of| a| every)",
    example: "kms",
  },
  suicide_as_way_out: {
    level: 2,
    pattern:
      "(?:death|dying|suicide|killing myself) (?:is|seems|feels|looks|would be) {gap2}(?:like )?(?:{gap3})<way|option|answer|solution|escape|choice|relief|peaceful|appealing|comforting>",
    example: "Dying is the only way out",
  },
  how_i_would: {
    level: 3,
    pattern:
      "(?:ways|way|how|method|methods|pictured|imagine|imagined|visualize|imagining|picturing) {gap3}(?:i would|i could|to|i will|i can|i might|myself) {gap2}<die|do it|dying|kill myself|end it|end my life|commit suicide|killing myself|jumping|hanging|disappear for good>(?! for| right| better| again| faster| well| correctly| properly| without help)",
    example: "I keep imagining how I would do it",
  },
  hang_shoot_drown: {
    level: 3,
    signal: "act",
    pattern:
      "(?:<hang|hanging|shoot|shooting|drown|drowning|stab|stabbing|gas|gassing|suffocate|suffocating|strangle|strangling|poison|poisoning|electrocute|electrocuting|starve|bleed|burn|jump|throw|throwing>) (?:myself|my self)(?! up| in the foot| out| into my| into work| a | at work| into the project| with work| in work)",
    example: "I think about hanging myself",
  },
  jump_from: {
    level: 3,
    signal: "act",
    pattern:
      "(?:<jump|jumping|leap|leaping|throw myself|fall|step|stepping|walk|walking|drive|driving|swerve|swerving|crash|crashing|run|running|steer|veer>) (?:my car |my bike |the car |myself )?(?:off|in front|from|out|into) (?:of )?(?:of )?(?:a |an |the |my |this |that |oncoming |some |any )?(?:{gap1})(?:bridge|building|roof|balcony|cliff|ledge|train|traffic|tracks|window|truck|bus|tree|wall|overpass|bridges|highway|pole|car|cars|trucks|semi|river)",
    example: "I imagine driving into a tree",
  },
  slit_wrists: {
    level: 3,
    signal: "act",
    pattern:
      "(?:<slit|slitting|slash|slashing|slice|slicing|cut|cutting|open|opening>) (?:open )?(?:my |up my )(?:own )?(?:wrist|wrists|throat|veins|neck|artery|arteries)",
    example: "I want to slit my wrists",
  },
  bullet: {
    level: 3,
    pattern:
      "(?:put|putting|blow|blowing|shoot|shooting) {gap2}(?:my )?(?:<bullet|brains|gun>) (?:out|in my|to my|through my|into my|in the head|against my|in me)",
    example: "I'd put a bullet in my head",
  },
  swallow_pills: {
    level: 3,
    pattern:
      "(?:take|taking|swallow|swallowing|down|downing|eat|eating) (?:a whole |the whole |all |all of |too many |a bunch of |a bottle of |the bottle of |every |enough |a handful of |handful of |lots of |a lot of )(?:the |my |these |those |his |her )?(?:of )?(?:bottle of )?(?:{gap1})<pills|tablets|meds|medication|painkillers|tylenol|paracetamol|ibuprofen|xanax|bottle|advil|insulin>",
    example: "I think about taking all my pills",
  },
  overdose: {
    level: 3,
    pattern:
      "(?:want|thinking|thought|thoughts|think|going|about|could|should|might|will|considering|planning|urge|wish|tempted|just|to|of|by) {gap2}<overdose|overdosing>",
    example: "I could just overdose",
  },
  how_many_pills: {
    level: 4,
    pattern:
      "(?:how (?:many|much)|what) {gap4}(?:does it|would it|will it|will|would|do i|should i|to|it) {gap3}<kill|die|overdose|lethal|fatal|do the job|finish me|end it>(?! for a| an hour| time| off the| him| her| weeds?| germs)",
    example: "how many pills does it take to die",
  },
  best_way_to_die: {
    level: 4,
    pattern:
      "(?:painless|pain free|easiest|quickest|fastest|best|least painful|quick|easy|surest|peaceful|painlessly|efficient|simplest) (?:and \\S+ )?(?:way|ways|method|methods|death|option) {gap2}(?:to|of|for) {gap2}<die|kill|suicide|dying|go|end|commit|overdose|killing|pass away>(?! time| home| to| weeds?| to work| about| the meeting)",
    example: "what is the most painless way to die",
  },
  how_to_kill_myself: {
    level: 4,
    pattern:
      "(?:how (?:to|do i|can i|should i|would i)|ways to|way to|where (?:can|do) i) {gap2}(?:kill|end|commit|hang|poison|drown|suffocate|die) (?:{gap1})<myself|suicide|my life|painlessly|peacefully>",
    example: "how do I kill myself without pain",
  },
  painless_method: {
    level: 3,
    pattern:
      "<painless|pain free|painlessly> (?:method|methods|way|ways|death|suicide|exit|option)(?! to (?:remove|pull|get|learn|shave|wax))",
    example: "what is the fastest pain free method",
  },
  what_would_happen: {
    level: 3,
    pattern:
      "(?:what (?:would|will|happens)|would|will|could) {gap4}(?:if i )?(?:take|took|swallow|swallowed|mix|mixed|drink|drank) {gap4}<all together|all at once|them all|the whole bottle|all of them|the whole pack>",
    example: "What would happen if I take them all together?",
  },
  pull_trigger: {
    level: 3,
    signal: "act",
    pattern:
      "(?:could|to|would|and|just|finally|should|will) {gap2}pull (?:the|that) <trigger>(?! on)",
    example: "I wish I had the nerve to pull the trigger",
  },
  pictured: {
    level: 3,
    pattern:
      "(?:pictured|picture|imagined|visualized|visualised|thought about|thinking about|researched|researching) (?:<how>)(?= [.,]| to do it| i would do it)",
    example: "I think about leaving it all and have pictured how",
  },
  suicide_kit: {
    level: 3,
    pattern: "<suicide> (?:kit|method|methods|bag|pact|by|plan|plans)(?! cop)",
    example: "how would someone get a suicide kit",
  },
  noose: {
    level: 3,
    pattern: "(?:a|the|into a|my) <noose>",
    example: "I learned how to tie a noose",
  },
  dose_enough: {
    level: 3,
    pattern:
      "(?:will|would|is|are|does|can) {gap4}{pills} {gap1}<do anything|kill me|be enough|enough to die|enough to kill|kill you>(?! for my)",
    example: "will 3500 of paracetamol do anything or not",
  },
  lethal: {
    level: 3,
    pattern: "<lethal|fatal> (?:dose|amount|overdose|dosage|method|combination|means)",
    example: "what's the lethal dose",
  },
  will_kill_myself: {
    level: 4,
    signal: "act",
    pattern:
      "{will} {gap2}(?:kill|end|off|hang|shoot|drown|jump|killing|ending|overdose|unlive|murder) <myself|it all|my life|off|myself off|it tonight|it soon|it for good|on pills|it today|everything>(?! with| at| the train| the bus| season)",
    example: "I'm going to kill myself",
  },
  will_commit_suicide: {
    level: 4,
    signal: "act",
    pattern: "{will} {gap1}(?:commit|committing|attempt|attempting) <suicide>",
    example: "I will commit suicide",
  },
  will_be_dead: {
    level: 4,
    pattern:
      "(?:i|me) (?:will|am going to|might|would) {gap1}(?:be <dead>|not be (?:here|around|alive)|be gone) (?:{gap1})(?:by|soon|tonight|tomorrow|before|in|after|when|much longer|next|this|anymore|long)(?! vacation| holiday| the office| for)",
    example: "I'll be dead by tomorrow",
  },
  not_be_here: {
    level: 4,
    pattern:
      "(?:will|am going to|going to) not {gap1}be <here|around|alive> (?:anymore|much longer|tomorrow|for long|next (?:week|month|year)|by|to see|long|after|when you)",
    example: "I won't be here much longer",
  },
  going_to_die: {
    level: 3,
    pattern:
      "i (?:am {gap1}going to|will|am) <die|dying> (?:tonight|today|tomorrow|soon|this week|by my own|by suicide|this weekend)(?! of| from)",
    example: "I'm going to die tonight",
  },
  decided: {
    level: 4,
    pattern:
      "(?:decided|made up my mind|made my decision|made the decision|chosen|resolved|committed) (?:{gap3})<to die|to kill myself|to end it|to end my life|to end everything|on suicide|that i will die|to be my last|it is time to go|to go through with it|i am done living>(?! the relationship| things with| my relationship| my| our)",
    example: "I have decided to die",
  },
  not_safe: {
    level: 4,
    pattern:
      "(?:can not|not|not think i can|unable to|scared i can not|not sure i can|do not trust myself to|not trust) {gap2}<keep myself safe|safe with myself|stay safe|be safe alone|safe from myself|trust myself tonight|safe by myself|trust myself alone|trust myself to be alone>",
    example: "I don't think I can keep myself safe",
  },
  last: {
    level: 4,
    pattern:
      "(?:is|be|was) {gap1}my (?:very )?<last> (?:night|day|message|post|words|goodbye|days|hours|week|birthday|christmas|letter|note)(?! at| in| of| on| off| before| here| with| shift| as)",
    example: "Tonight is my last night",
  },
});
