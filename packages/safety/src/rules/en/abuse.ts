import { rulesOf } from "../rule.ts";

/** The writer as someone harmed or threatened by others. */
export const abuse = rulesOf("en", "abuse", {
  hits_me: {
    level: 3,
    pattern:
      "{he} (?:has |have |is |are |was |still |always |just |also |keeps |keep |started |been |sometimes |often |again |even |would |will |got drunk and |gets drunk and )*(?:<hit|hits|hitting|beat|beats|beating|slapped|slaps|slapping|punched|punches|punching|kicked|kicks|choked|chokes|choking|strangled|strangles|strangling|burned|shoved|molested|molests|raped|rapes|abused|abuses|abusing|assaulted|hurts|threatened>) (?:me|us)(?! up| with the news| at (?:chess|tennis|cards|the game)| that| in the feels| to the| by (?:\\d|two)| hard that| so well| in (?:chess|a game|the race))",
    example: "My husband hits me",
  },
  was_assaulted: {
    level: 3,
    pattern:
      "i (?:was|am being|got|have been|had been|keep getting|am) {gap2}<raped|molested|sexually assaulted|sexually abused|beaten|assaulted|trafficked|abused|being abused|physically abused>(?! by (?:\\d|a point))",
    example: "I was sexually assaulted",
  },
  threatens_life: {
    level: 4,
    pattern:
      "(?:threatened|threatens|threatening|says|said|tried|trying|swore|told me|going|wants) {gap2}(?:to |he will |she will |they will |he would |she would |he is going to |that he will )<kill|shoot|stab|murder> (?:me|us)(?! softly| with| when| if i (?:forget|eat|break|am late))",
    example: "He threatened to kill me",
  },
  fear_of: {
    level: 4,
    pattern:
      "(?:afraid|scared|terrified|fear|worried|think) (?:of |that )?(?:{he}) (?:will|is going to|might|would|could|may) {gap1}<kill|hurt|beat|hit|find> (?:me|us)(?! when| if i (?:forget|eat|break)| feelings| funny| attractive| boring| annoying)",
    example: "I'm afraid he will kill me",
  },
  unsafe_home: {
    level: 3,
    pattern:
      "(?:not|never|do not) (?:feel )?<safe> (?:at home|in my (?:own )?(?:home|house)|with (?:him|her|them|my (?:husband|wife|boyfriend|girlfriend|partner|dad|father|mom|mother|stepdad|parents|family))|around (?:him|her|them))",
    example: "I don't feel safe at home",
  },
  touches_me: {
    level: 4,
    pattern:
      "{he} {gap2}<touches|touched|touching> (?:me (?:down there|sexually|inappropriately|at night|in bed|when|where)|my (?:private|privates|chest|breasts))",
    example: "My stepdad touches me at night",
  },
  forced: {
    level: 4,
    pattern:
      "{he} {gap2}(?:forced|forces|forcing|makes|made) (?:me to {gap1}|himself |herself |me into )(?:{gap1})<sex|on me|sexual|touch him|touch her>",
    example: "He forced himself on me",
  },
  locks_me: {
    level: 4,
    pattern: "{he} {gap2}(?:<locks|locked|lock>) me (?:in|out|up|inside)",
    example: "He locks me in the room",
  },
  told_to_die: {
    level: 2,
    pattern:
      "(?:told|tells|telling|says|said) (?:to )?(?:me|i should|that i should) (?:to )?(?:{gap1})(?:<kill myself|kys|go die|end my life|die>)",
    example: "My classmates told me to kill myself",
  },
});
