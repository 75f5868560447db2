import { rulesOf } from "../rule.ts";

/** Wishes to be dead or not to be, and what surrounds them (C-SSRS 1). */
export const passive = rulesOf("en", "suicide", {
  want_to_die: {
    level: 1,
    pattern:
      "{want} to {gap2}<die|be dead|not exist|stop existing|cease to exist|be no more|stop living|stop being alive>",
    example: "I just want to die",
  },
  want_to_sleep_forever: {
    level: 1,
    pattern: "(?:sleep|asleep) {gap2}(?:and )?(?:<forever>)(?! bed| young)",
    example: "I wish I could fall asleep forever",
  },
  never_wake: {
    level: 1,
    pattern:
      "(?:not|never|without) {gap2}<wake|waking> up(?! early| at| before| in| so| late| to| next| with| until)",
    example: "I go to bed and hope I never wake up.",
  },
  wish_dead: {
    level: 1,
    pattern:
      "(?:wish|wished|wishing|hope|hoping) (?:that )?(?:i|it|god|someone|something|somebody) {gap4}<dead|die|died|never born|never been born|not born|never existed|not exist|not alive|dying|kill me|killed me>",
    example: "I wish I was dead",
  },
  not_want_to_live: {
    level: 1,
    pattern:
      "(?:not|never) {gap1}(?:want|wanna|wish|like|deserve|feel like) (?:to )?(?:{gap1})<live|living|be alive|being alive|exist|existing>(?= [.,]| {anymore}| and| but| so| i | if| because| like this| in this world| on this| this life| life| another| in a world| without)",
    example: "I don't want to live anymore",
  },
  not_want_to_be_here: {
    level: 1,
    pattern:
      "not {gap1}(?:want|wish|like) to {gap1}be <here|around|on this earth|in this world>(?= {anymore}| [.,])",
    example: "I just don't want to be here anymore",
  },
  rather_be_dead: {
    level: 1,
    pattern:
      "(?:rather|better off|better if i was|better if i were|easier if i was|easier to be|easier to just be|easier to|easier if i) (?:just )?(?:be )?<dead|die|died|not exist|not here|gone>",
    example: "Honestly I'd rather be dead",
  },
  better_without_me: {
    level: 1,
    signal: "burden",
    pattern:
      "(?:better|happier|easier|fine|okay|ok|relieved) (?:off )?(?:{gap1})<without me>(?! knowing| there| at the| saying| telling)",
    example: "They would all be better off without me",
  },
  nobody_would_miss_me: {
    level: 1,
    signal: "burden",
    pattern:
      "(?:no one|nobody|anyone|anybody|everyone|they|who|you|world|people|family) (?:would|will|to) {gap2}(?:miss|notice|care|cared|missed|happier|mind|better|relieved) {gap3}<died|dead|die|gone|disappeared|vanished|killed|around|me if>",
    example: "Nobody would even notice if I was gone",
  },
  not_care_if_die: {
    level: 1,
    pattern:
      "(?:not (?:really |even )?(?:care|mind|afraid|scared|bother me)|okay with|fine with|accept) (?:if |whether |of )?(?:i )?(?:{gap2})<die|died|dying|live or die|dead|killed me>",
    example: "I don't care if I die",
  },
  tired_of_living: {
    level: 1,
    pattern:
      "(?:tired|sick|exhausted|done|fed up) (?:of|with|from) {gap1}<living|being alive|life|existing|existence|breathing>(?! with| in| at| together| alone| paycheck| like| under| near)",
    example: "I'm so tired of living",
  },
  no_reason_to_live: {
    level: 1,
    pattern:
      "(?:no|not|nothing|any|point|purpose|sense|without|worth|reason|why|use|need) {gap4}<to live|living|to stay alive|being alive|to be alive|to keep living|to live for|to keep existing|existing|to go on living|to being alive|to live anymore|to keep going|for living>(?! room| with| in| at| here| together| alone| situation| wage| space| arrangement| in the)",
    example: "I have no reason to live",
  },
  life_not_worth: {
    level: 1,
    pattern:
      "<life|living> (?:is|has|seems|feels|was) {gap1}(?:not|no|nothing|never|pointless|meaningless|over)(?: (?:worth|meaning|point|purpose|for me|living|to me|left))?(?<=worth|meaning|living|point|meaningless|pointless|over|left)(?! it$)",
    example: "Life isn't worth living",
  },
  give_up_on_life: {
    level: 1,
    pattern: "(?:give|gave|giving|given) up (?:on )?(?:{gap1})<life|living>",
    example: "I've given up on life",
  },
  want_it_to_end: {
    level: 1,
    pattern:
      "(?:want|wanted|wish|need|wishing|hoping|ready for|waiting for|begging for|praying for) {gap1}(?:it|everything|this|the pain|all of this|my life|life|all of it|the suffering|all this|things) (?:all )?(?:to )?{gap1}<end|stop|be over|was over|were over|would end|would stop|go away forever>(?! the| smoking| eating| raining| so)",
    example: "I want it all to just stop",
  },
  ready_to_go: {
    level: 1,
    pattern:
      "(?:ready|want|time|waiting|prepared|okay) (?:for me )?to {gap1}<leave this world|leave this earth|leave this life|go to heaven|meet god|rest forever|rest in peace|be with god|leave it all|be gone|disappear forever|vanish forever|be gone forever|leave this planet>",
    example: "I'm ready to leave this world",
  },
  should_be_dead: {
    level: 1,
    pattern:
      "(?:i|me) (?:should|deserve|ought|deserved|need|belong) {gap2}<dead|die|died|not be alive|to be alive|never been born>",
    example: "I deserve to die",
  },
  pray_for_death: {
    level: 1,
    pattern:
      "(?:pray|praying|prayed|beg|wait|waiting|wish|wishing|long|longing|ready|hope|hoping|asking|yearn|yearning|crave|craving) (?:to god )?(?:for|to) {gap2}<death|die|be taken|take me>",
    example: "I pray for death every night",
  },
  think_of_death: {
    level: 1,
    pattern:
      "(?:think|thinking|thought|thoughts|dream|dreaming|fantasize|fantasizing|fantasise|imagine|imagining|obsessed|daydream|daydreaming) {gap1}(?:about|of|with) {gap2}(?:all day |every day |always |lately |is |just )*<dying|being dead|my death|my own death|death|my funeral|not existing|not being here|not being alive|ceasing to exist>(?! of| penalty| metal| in the| in that)",
    example: "I think about dying all the time",
  },
  cannot_go_on_living: {
    level: 1,
    pattern:
      "(?:can not|could not|not) {gap1}(?:go on|keep going|carry on|continue|keep|bear|stand|take) {gap2}<living|alive|life|existing|go on like this|to live>",
    example: "I can't go on living",
  },
  why_alive: {
    level: 1,
    pattern:
      "why (?:am i|i am|was i|do i|should i|bother|even) {gap3}<alive|live|living|born|exist|existing>(?! in| with| here)",
    example: "Why am I even alive",
  },
  let_me_die: {
    level: 1,
    pattern:
      "(?:let me|please|just|someone|somebody|god) {gap1}<die|kill me|end me|take me away|let me go>(?! for| of| to| with| in the| laughing)",
    example: "Please just let me die",
  },
  not_be_alive: {
    level: 1,
    pattern:
      "(?:regret|hate|wish|hated) {gap2}(?:that )?(?:i )?(?:{gap1})<being alive|am alive|not alive|was not alive|were not alive|woke up|waking up|being born|am still alive|survived>(?! early| at| so| late| for)",
    example: "I hate being alive",
  },
  disappear: {
    level: 1,
    pattern:
      "(?:{want} to|easier|ways to) {gap4}<disappear|disappeared|vanish|be gone|not to be here|not be here|not being here|be here|leave it all|leaving it all>(?! from (?:instagram|social|facebook|the internet|work)| into| for (?:a|the|you|your|my|him|her|them)| to| with| when| on| at| in| by| right| early| today| tonight| all| again| like| now| together)",
    example: "It would be easier just to disappear",
  },
  leave_it_all: {
    level: 1,
    pattern:
      "(?:think|thinking|thoughts|dream|dreaming) (?:about|of) <leaving it all|leaving this world|leaving this life|not wanting to be here|not wanting to be alive|not wanting to live|not wanting to exist|leaving this earth|disappearing|vanishing>(?! from| for| to| into)",
    example: "I keep thinking about leaving it all",
  },
  only_way_to_die: {
    level: 2,
    pattern:
      "(?:better|best|only|easier|option|solution|choice) {gap8}<to die|to be dead|if i died|if i just died|that i die|if i die>(?! for| with| than| of)",
    example: "I think the only way to fix this is to die",
  },
  no_point_going_on: {
    level: 1,
    pattern:
      "(?:not|no|any|the|what is|what|another|struggle|struggling|lost|give me|find|finding|other) {gap2}(?:point|reason|reasons|will|purpose) (?:to|in|of|for|in even) {gap2}<keep going|going on|go on|life|living|live|continuing|stay alive|being here|being alive|trying to live|be alive|wake up>(?! with| in| there| here| at| together| a trip| on a| the trip| to| on the)",
    example: "I don't see the point of going on",
  },
  cannot_live_like_this: {
    level: 1,
    pattern:
      "(?:can not|could not|not) {gap2}<live like this|live with myself|live this way|be on this earth|be in this world|live with this pain|live in this world|exist like this>",
    example: "I can't live like this anymore",
  },
  not_make_it: {
    level: 1,
    pattern:
      "not {gap4}<make it|survive|last> (?:to|through|until|past|till|the|another) {gap1}(?:tomorrow|tonight|night|day|week|christmas|weekend|morning|birthday|month|year|new year|2\\d{3})(?! (?:party|meeting|dinner|class|show|appointment)| s? ?party)",
    example: "I don't think I can make it through tonight",
  },
  would_be_gone: {
    level: 1,
    pattern:
      "(?:would|might) (?:have )?{gap2}(?:be|been|already be|not be) <dead|gone|alive|here>(?= (?:already|by now|right now|long ago|if (?:it|i|not|my|he|she)|without (?:him|her|them|my)|today if)| [.] $)(?! in (?:time|a))",
    example: "If it weren't for my dog I would be dead by now",
  },
  end_me: {
    level: 1,
    pattern: "<end me>(?! up| of| a)",
    example: "please just end me",
  },
  hopeless: {
    signal: "hopeless",
    pattern:
      "(?:<no hope|hopeless|pointless|nothing matters|no future|no way out|no point|trapped|empty inside|worthless|no other way|no escape|lost all hope|nothing left|given up|give up>)",
    example: "I feel worthless and I wish I was dead",
  },
  burden: {
    signal: "burden",
    pattern: "<burden|in the way|dead weight|waste of space|waste of air|waste of oxygen>",
    example: "I am a burden to everyone and there is no point",
  },
  despair: {
    signal: "despair",
    pattern:
      "(?:not|never) {gap2}(?:do|take|handle|bear|stand|deal with) (?:this|it|any of this|life|living|the pain) {gap1}<anymore|any longer|any more|much longer>",
    example: "I can't do this anymore, there is no hope",
  },
});
