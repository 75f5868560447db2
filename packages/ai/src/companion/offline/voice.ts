/** What the offline companion says in one language. No sentence but a question holds a question mark. */
export interface Voice {
  readonly first: readonly string[];
  readonly back: readonly string[];
  readonly heard: readonly string[];
  readonly questions: readonly string[];
  readonly identity: string;
  readonly diagnosis: string;
  /** Said when the safety block is required: people who can help, then one direct question. */
  readonly danger: string;
  readonly safe: string;
  readonly dying: string;
}

const de: Voice = {
  first: ["Schön, dass du schreibst.", "Danke, dass du mir das erzählst."],
  back: ["Willkommen zurück.", "Schön, dass du wieder da bist."],
  heard: [
    "Ich höre, dass dich das beschäftigt.",
    "Was du schreibst, hat Gewicht, und ich nehme mir Zeit dafür.",
    "Das klingt nach etwas, das du schon eine Weile mit dir trägst.",
  ],
  questions: [
    "Was davon wiegt im Moment am schwersten?",
    "Wie fühlt sich das für dich an?",
    "Was würdest du dir gerade wünschen?",
    "Magst du mehr davon erzählen, wie es dazu gekommen ist?",
  ],
  identity: "Ich bin ein Computerprogramm, weder Mensch noch Therapie.",
  diagnosis: "Eine Diagnose kann ich nicht stellen; das können Menschen, die dich untersuchen.",
  danger:
    "Danke, dass du das aussprichst. Ich bin ein Programm und kann dich nicht schützen; die Hilfsangebote, die hier angezeigt werden, führen zu Menschen, die jetzt mit dir sprechen können.",
  safe: "Bist du gerade in Sicherheit?",
  dying: "Denkst du daran, dir das Leben zu nehmen?",
};

const es: Voice = {
  first: ["Me alegra que escribas.", "Gracias por contarme esto."],
  back: ["Qué bueno verte de nuevo.", "Te doy la bienvenida de vuelta."],
  heard: [
    "Escucho que esto te está pesando.",
    "Lo que escribes importa, y quiero tomarme el tiempo de escucharlo.",
    "Parece algo que llevas contigo desde hace un tiempo.",
  ],
  questions: [
    "¿Qué es lo que más te pesa en este momento?",
    "¿Cómo se siente eso para ti?",
    "¿Qué desearías ahora mismo?",
    "¿Cómo llegaste hasta aquí?",
  ],
  identity: "Soy un programa informático, no una persona ni un terapeuta.",
  diagnosis: "No puedo hacer un diagnóstico; eso le corresponde a un profesional que pueda verte.",
  danger:
    "Gracias por decirlo. Soy un programa y no puedo protegerte; los recursos de ayuda que se muestran aquí llevan a personas que pueden hablar contigo ahora.",
  safe: "¿Te encuentras a salvo en este momento?",
  dying: "¿Estás pensando en quitarte la vida?",
};

const fr: Voice = {
  first: ["Merci de m'écrire.", "Merci de me confier cela."],
  back: ["Te revoilà, bienvenue.", "Bon retour ici."],
  heard: [
    "J'entends que cela te pèse.",
    "Ce que tu écris compte, et je prends le temps de l'entendre.",
    "On dirait que tu portes cela depuis un moment.",
  ],
  questions: [
    "Qu'est-ce qui est le plus lourd en ce moment ?",
    "Qu'est-ce que cela te fait ?",
    "De quoi aurais-tu envie maintenant ?",
    "Comment cela a-t-il commencé ?",
  ],
  identity: "Je suis un programme informatique, ni une personne ni un thérapeute.",
  diagnosis:
    "Je ne peux pas poser de diagnostic ; cela revient à un professionnel qui peut te voir.",
  danger:
    "Merci de le dire. Je suis un programme et je ne peux pas te protéger ; les aides affichées ici mènent à des personnes qui peuvent te parler maintenant.",
  safe: "Es-tu en sécurité en ce moment ?",
  dying: "Est-ce que tu penses à mettre fin à tes jours ?",
};

const pt: Voice = {
  first: ["Que bom que você escreveu.", "Agradeço por me contar isso."],
  back: ["Que bom ter você de volta.", "Boas-vindas de volta."],
  heard: [
    "Percebo que isso está pesando em você.",
    "O que você escreve importa, e quero ouvir com calma.",
    "Parece algo que você carrega há algum tempo.",
  ],
  questions: [
    "O que mais pesa neste momento?",
    "Como isso é para você?",
    "O que você gostaria que fosse diferente?",
    "Como você chegou até aqui?",
  ],
  identity: "Sou um programa de computador, não uma pessoa nem um terapeuta.",
  diagnosis: "Não posso dar um diagnóstico; isso cabe a um profissional que possa atender você.",
  danger:
    "Agradeço por dizer isso. Sou um programa e não posso proteger você; os recursos de ajuda mostrados aqui levam a pessoas que podem conversar com você agora.",
  safe: "Você está em segurança neste momento?",
  dying: "Você está pensando em tirar a própria vida?",
};

/** Languages in which the companion answers in general words; every other is answered in English. */
const voices: Readonly<Record<string, Voice>> = { de, es, fr, pt };

/** The voice of a BCP 47 locale, or null for English. */
export const voiceOf = (locale: string | undefined): Voice | null =>
  voices[locale?.split(/[-_]/u)[0]?.toLowerCase() ?? ""] ?? null;
