import { rulesOf } from "./rule.ts";

/** German, a floor of plain first-person statements. Text is without umlauts here. */
export const german = [
  ...rulesOf("de", "suicide", {
    want_to_die: {
      level: 1,
      pattern:
        "(?:will|mochte|wollte|moechte|wunschte|wunsche|lieber|am liebsten|konnte ich|verdiene|hoffe) {gap4}<sterben|tot sein|tot|nicht mehr da sein|nicht mehr aufwachen|nie mehr aufwachen|ware tot|nicht mehr aufzuwachen>(?! vor)",
      example: "Ich will einfach nur sterben",
    },
    not_want_to_live: {
      level: 1,
      pattern:
        "(?:will|mochte|kann|moechte|wollte|lust|halte|kein) (?:{gap1})(?:nicht|nichts|das leben|grund|nimmer|nich) (?:mehr )?(?:{gap2})<leben|weiterleben|existieren|da sein|am leben|aufwachen|mehr aus das leben>(?! mit| in| bei| zusammen)",
      example: "Ich will nicht mehr leben",
    },
    better_without_me: {
      level: 1,
      signal: "burden",
      pattern: "<ohne mich> (?:{gap2})(?:besser|leichter|glucklicher)",
      example: "Ohne mich wären alle besser dran",
    },
    kill_myself: {
      level: 2,
      pattern:
        "(?:mich|mir) {gap3}<umbringen|umzubringen|toten|zu toten|erhangen|das leben nehmen|das leben zu nehmen|erschiessen|vor den zug|vor einen zug|vom dach|die kugel geben|die pulsadern>",
      example: "Ich denke daran, mich umzubringen",
    },
    suicidal: {
      level: 2,
      pattern:
        "(?:bin|habe|an|fuhle|hab|von) {gap3}<suizidgedanken|selbstmordgedanken|suizidal|suizid|selbstmord|selbstmordgefahrdet|lebensmude>(?! pravention)",
      example: "Ich habe Suizidgedanken",
    },
    end: {
      level: 2,
      pattern:
        "(?:meinem|mein|allem|dem) {gap1}<leben ein ende|leben beenden|leben zu beenden|ein ende setzen|leben ein ende zu setzen>",
      example: "Ich will meinem Leben ein Ende setzen",
    },
    will: {
      level: 4,
      pattern:
        "(?:ich werde|werde ich|ich habe beschlossen|habe mich entschieden) {gap4}<umbringen|toten|das leben nehmen|erhangen|selbstmord|suizid|erschiessen|umzubringen|zu sterben>(?! die| ihn| sie)",
      example: "Ich werde mich umbringen",
    },
    doing_it: {
      level: 4,
      pattern:
        "(?:<heute|heute nacht|heute abend|morgen|jetzt>) (?:{gap2})(?:bringe ich mich um|bring ich mich um|mache ich schluss|tue ich es|tu ich es|mach ich es|nehme ich mir das leben|bringe mich um)",
      example: "Heute Nacht bringe ich mich um",
    },
    kill_separable: {
      level: 2,
      pattern: "<bringe|bring|brachte> (?:ich )?mich (?:{gap3})um",
      example: "Irgendwann bringe ich mich um",
    },
    plan: {
      level: 5,
      pattern:
        "(?:habe|hab) (?:{gap2})<plan> (?:, )?(?:{gap2})(?:mich umzubringen|zu sterben|mir das leben zu nehmen|wie ich mich umbringe|wie ich sterbe)",
      example: "Ich habe einen Plan, mich umzubringen",
    },
    means: {
      signal: "means",
      pattern:
        "(?:habe|hab|besorgt|gekauft|liegen) (?:die |den |das |mir |ein |eine |einen |schon |genug |meine )*<tabletten|seil|strick|pistole|waffe|pillen|messer|klinge>",
      example: "Ich will sterben und habe die Tabletten",
    },
    attempt: {
      level: 6,
      pattern: "<suizidversuch|selbstmordversuch|suizidversuche|selbstmordversuche>",
      example: "Ich hatte einen Suizidversuch",
    },
    tried: {
      level: 6,
      pattern:
        "(?:habe|hab|hatte) {gap3}<versucht> (?:, )?(?:mich umzubringen|mir das leben zu nehmen|mich zu toten|mich zu erhangen)",
      example: "Ich habe versucht, mich umzubringen",
    },
    took_pills: {
      level: 6,
      pattern:
        "(?:habe|hab) {gap1}<alle tabletten|alle pillen|die ganze packung|viele tabletten|zu viele tabletten|alle meine tabletten> (?:{gap1})(?:genommen|geschluckt)",
      example: "Ich habe alle Tabletten geschluckt",
    },
  }),
  ...rulesOf("de", "self_harm", {
    cut: {
      level: 2,
      pattern:
        "(?:ritze|ritzen|schneide|schneiden|verletze|verletzen|geritzt|selbst) (?:ich )?(?:{gap1})<mich|ritzen|mich selbst|zu verletzen|verletzt|verletzen|geritzt>(?! beim| nicht| an der meinung)",
      example: "Ich ritze mich",
    },
  }),
  ...rulesOf("de", "abuse", {
    hits_me: {
      level: 3,
      pattern:
        "(?:er|sie|mein (?:mann|freund|vater|stiefvater|ex|partner)|meine (?:frau|mutter|freundin)) (?:hat )?(?:<schlagt|verprugelt|vergewaltigt|bedroht|missbraucht|wurgt|prugelt>) mich",
      example: "Mein Mann schlägt mich",
    },
  }),
  ...rulesOf("de", "violence", {
    kill: {
      level: 3,
      pattern:
        "(?:will|werde|mochte) (?:ich )?(?:ihn|sie|jemanden|meinen \\S+|meine \\S+|alle) {gap1}<umbringen|toten|erschiessen|abstechen>",
      example: "Ich will ihn umbringen",
    },
  }),
  ...rulesOf("de", "psychosis", {
    voices: {
      level: 2,
      pattern: "(?:hore|hor) (?:ich )?(?:{gap1})<stimmen>",
      example: "Ich höre Stimmen",
    },
    command: {
      level: 4,
      pattern:
        "<stimmen> (?:{gap1})(?:sagen|befehlen) (?:mir )?(?:, )?{gap4}(?:umbringen|toten|sterben|verletzen|springen)",
      example: "Die Stimmen sagen, ich soll mich umbringen",
    },
  }),
];
