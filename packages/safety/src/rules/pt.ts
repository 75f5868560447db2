import { rulesOf } from "./rule.ts";

/** Portuguese, a floor of plain first-person statements. Text is without accents here. */
export const portuguese = [
  ...rulesOf("pt", "suicide", {
    want_to_die: {
      level: 1,
      pattern:
        "(?:quero|queria|gostaria de|vontade de|prefiro|preferia|desejo|mereco|espero) {gap2}<morrer|estar morto|estar morta|sumir para sempre|desaparecer para sempre|nao acordar|nunca mais acordar|nao acordar mais>(?! de (?:rir|fome|vergonha|rir))",
      example: "Eu só quero morrer",
    },
    not_want_to_live: {
      level: 1,
      pattern:
        "(?:nao|nem) {gap1}(?:quero|aguento|tenho vontade de|consigo|vale a pena|tenho motivo para|suporto) (?:mais )?(?:{gap1})<viver|existir|estar viva|estar vivo|estar aqui|esta vida|essa vida>(?! com| em| junto)",
      example: "Não quero mais viver",
    },
    better_without_me: {
      level: 1,
      signal: "burden",
      pattern: "(?:melhor|melhores) (?:{gap1})<sem mim>",
      example: "Todos ficariam melhor sem mim",
    },
    kill_myself: {
      level: 2,
      pattern:
        "<me matar|me suicidar|tirar minha vida|tirar a minha vida|tirar minha propria vida|matar me|suicidar me|acabar com a minha vida|acabar com minha vida|acabar com tudo|me enforcar|me jogar da|me jogar de|cortar os pulsos|dar um tiro na minha cabeca|por fim a minha vida>(?! de (?:rir|trabalhar|estudar))",
      example: "Estou pensando em me matar",
    },
    suicidal: {
      level: 2,
      pattern:
        "(?:pensamentos|ideias|ideacao|penso em|pensando em|pensei em|pensar em) {gap1}<suicidas|suicidio|suicida>",
      example: "Tenho pensamentos suicidas",
    },
    will: {
      level: 4,
      pattern:
        "(?:vou|decidi|irei|estou decidido a|estou decidida a|pretendo|planejo) {gap1}<me matar|me suicidar|matar me|suicidar me|tirar minha vida|tirar a minha vida|acabar com a minha vida|acabar com tudo|me enforcar|morrer>(?! de)",
      example: "Vou me matar",
    },
    doing_it: {
      level: 4,
      pattern:
        "(?:vou fazer isso|vou me matar|me mato|vou acabar com tudo|faco isso) {gap1}<hoje|hoje a noite|esta noite|amanha|agora>",
      example: "Vou me matar hoje à noite",
    },
    plan: {
      level: 5,
      pattern:
        "tenho {gap1}<plano> (?:{gap1})(?:para|pra|de) (?:{gap1})(?:me matar|me suicidar|morrer|tirar)",
      example: "Tenho um plano para me matar",
    },
    means: {
      signal: "means",
      pattern:
        "(?:tenho|comprei|consegui|guardei|peguei) (?:os |as |uma |um |a |o |muitos |todos os )*<remedios|comprimidos|corda|arma|faca|veneno|pilulas|lamina>",
      example: "Quero morrer e tenho os comprimidos",
    },
    attempt: {
      level: 6,
      pattern:
        "(?:tentei|tentativa de|ja tentei|tentado) {gap1}<me matar|me suicidar|suicidio|tirar minha vida|matar me|suicidar me|me enforcar|tirar a minha vida>",
      example: "Já tentei me matar",
    },
    took_pills: {
      level: 6,
      pattern:
        "(?:tomei|engoli) {gap1}<todos os comprimidos|todos os remedios|a cartela inteira|o frasco inteiro|muitos comprimidos|muitos remedios|todos os meus comprimidos|todos os meus remedios>",
      example: "Tomei todos os comprimidos",
    },
    goodbye: {
      level: 4,
      signal: "goodbye",
      pattern: "<adeus> (?:, )?(?:para sempre|mundo cruel|mundo|a todos)",
      example: "Adeus para sempre",
    },
  }),
  ...rulesOf("pt", "self_harm", {
    cut: {
      level: 2,
      pattern:
        "<me cortar|me cortei|me corto|me machucar de proposito|me automutilo|me automutilar|me mutilar|me ferir>(?! cozinhando| o cabelo| fazendo)",
      example: "Voltei a me cortar",
    },
  }),
  ...rulesOf("pt", "abuse", {
    hits_me: {
      level: 3,
      pattern:
        "(?:ele|ela|meu (?:marido|namorado|pai|padrasto|ex|companheiro)|minha (?:mulher|mae|namorada)) {gap1}<me bate|me bateu|me espanca|me estuprou|me estupra|me ameaca|me ameacou|me violou|abusa de mim|me agride>",
      example: "Meu marido me bate",
    },
  }),
  ...rulesOf("pt", "violence", {
    kill: {
      level: 3,
      pattern:
        "(?:quero|vou|vontade de) <matar ele|matar ela|mata lo|mata la|matar alguem|matar meu|matar minha>",
      example: "Tenho vontade de matar ele",
    },
  }),
  ...rulesOf("pt", "psychosis", {
    voices: {
      level: 2,
      pattern: "(?:ouco|escuto|ouvindo|ouvir) {gap1}<vozes>",
      example: "Eu ouço vozes",
    },
    command: {
      level: 4,
      pattern:
        "<vozes> {gap2}(?:dizem|mandam|falam|pedem) {gap3}(?:matar|morrer|machucar|pular|me mate)",
      example: "As vozes mandam eu me matar",
    },
  }),
];
