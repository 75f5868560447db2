import { rulesOf } from "./rule.ts";

/** French, a floor of plain first-person statements. Text is without accents here. */
export const french = [
  ...rulesOf("fr", "suicide", {
    want_to_die: {
      level: 1,
      pattern:
        "(?:veux|voudrais|aimerais|envie de|prefere|prefererais|souhaite|merite de|besoin de|hate de) {gap2}<mourir|crever|etre mort|etre morte|disparaitre pour toujours|en finir|ne plus exister|ne plus etre la|ne pas me reveiller|ne plus me reveiller>(?! de (?:rire|faim|honte))",
      example: "J'ai envie de mourir",
    },
    not_want_to_live: {
      level: 1,
      pattern:
        "(?:ne )?(?:veux|ai|n'ai|aucune|supporte|peux|sert|vaut|raison) (?:plus|pas|de|a) {gap3}<vivre|exister|etre en vie|etre la|continuer a vivre|d'etre vecue|la vie>(?! avec| a| chez| ensemble| en ville)",
      example: "Je ne veux plus vivre",
    },
    better_without_me: {
      level: 1,
      signal: "burden",
      pattern: "(?:mieux|heureux|tranquilles) (?:{gap1})<sans moi>",
      example: "Ils seraient mieux sans moi",
    },
    kill_myself: {
      level: 2,
      pattern:
        "<me tuer|me suicider|mettre fin a mes jours|mettre fin a ma vie|me pendre|me foutre en l'air|me jeter sous|me tirer une balle|m'ouvrir les veines|me supprimer>(?! a la tache)",
      example: "Je pense à me suicider",
    },
    suicidal: {
      level: 2,
      pattern:
        "(?:pensees|idees|envies|pense au|penser au|pensais au|suis) {gap1}<suicidaires|suicidaire|suicide>",
      example: "J'ai des pensées suicidaires",
    },
    will: {
      level: 4,
      pattern:
        "(?:je vais|vais|j'ai decide de|ai decide de|je compte) {gap1}<me tuer|me suicider|mourir|en finir|mettre fin a mes jours|mettre fin a ma vie|me pendre>(?! de)",
      example: "Je vais me tuer",
    },
    doing_it: {
      level: 4,
      pattern:
        "(?:le fais|le ferai|me tue|me suicide|vais le faire|en finis) {gap1}<ce soir|aujourd'hui|demain|maintenant|cette nuit>",
      example: "Je le fais ce soir, je vais me pendre",
    },
    plan: {
      level: 5,
      pattern:
        "(?:ai|j'ai) {gap1}<plan> (?:{gap1})pour (?:{gap1})(?:me tuer|me suicider|mourir|en finir)",
      example: "J'ai un plan pour me suicider",
    },
    means: {
      signal: "means",
      pattern:
        "(?:j'ai|ai|achete|trouve|garde) (?:les |des |une |un |la |le |mes |tous les )*<medicaments|cachets|corde|pistolet|arme|comprimes|pilules|lame>",
      example: "Je veux mourir et j'ai les médicaments",
    },
    attempt: {
      level: 6,
      pattern:
        "(?:essaye de|tente de|tentative de|ai fait une|tentatives de) {gap1}<me tuer|me suicider|suicide|ts|mettre fin a mes jours|me pendre>",
      example: "J'ai essayé de me tuer",
    },
    took_pills: {
      level: 6,
      pattern:
        "(?:pris|avale) {gap1}<toute la boite|tous mes medicaments|tous les medicaments|tous les cachets|trop de medicaments|toute une boite|une boite de>",
      example: "J'ai avalé tous mes médicaments",
    },
    goodbye: {
      level: 4,
      signal: "goodbye",
      pattern: "<adieu>(?: a tous| le monde| pour toujours| tout le monde| monde cruel)",
      example: "Adieu à tous",
    },
  }),
  ...rulesOf("fr", "self_harm", {
    cut: {
      level: 2,
      pattern:
        "<me scarifie|me scarifier|me scarifiais|me coupe les|me couper les|me mutile|me mutiler|me faire du mal|me fais du mal|je me coupe expres>",
      example: "J'ai envie de me scarifier",
    },
  }),
  ...rulesOf("fr", "abuse", {
    hits_me: {
      level: 3,
      pattern:
        "(?:il|elle|mon (?:mari|copain|conjoint|pere|beau pere|ex)|ma (?:femme|copine|mere)) {gap1}<me frappe|me bat|me viole|m'a frappee|m'a frappe|m'a violee|m'a viole|me menace|me tape|m'a battue>",
      example: "Mon mari me frappe",
    },
  }),
  ...rulesOf("fr", "violence", {
    kill: {
      level: 3,
      pattern:
        "(?:veux|vais|envie de) <le tuer|la tuer|les tuer|tuer quelqu'un|tuer mon|tuer ma|tuer des gens>",
      example: "J'ai envie de le tuer",
    },
  }),
  ...rulesOf("fr", "psychosis", {
    voices: {
      level: 2,
      pattern:
        "(?:j'entends|entends|entendre) {gap1}<voix>(?! au loin| dans la rue| de ma| de mon| des enfants)",
      example: "J'entends des voix",
    },
    command: {
      level: 4,
      pattern:
        "<voix> {gap2}(?:disent|dit|ordonnent|demandent) {gap2}(?:me tuer|tuer|mourir|faire du mal|sauter|frapper)",
      example: "Les voix me disent de me tuer",
    },
  }),
];
