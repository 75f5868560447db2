import type { Voice } from "./voice.ts";

/** What the companion says in English apart from the member's own words. */
export const english: Voice = {
  first: [
    "Thank you for telling me this.",
    "I'm glad you wrote.",
    "Thank you for putting this into words.",
  ],
  back: ["Welcome back.", "It's good to have you back.", "I'm glad you came back."],
  heard: [
    "I'm listening, and I'd like to understand it the way you do.",
    "There is a lot in what you write, and none of it has to be sorted out at once.",
    "I'd like to stay with this for a moment, at your pace.",
    "What you say matters here, just as it comes.",
  ],
  questions: [
    "What weighs most in it right now?",
    "What is that like for you?",
    "What comes up in you as you say that?",
    "What would you most want somebody to understand about it?",
    "When is it strongest, and when does it ease a little?",
    "What do you find yourself wishing for?",
    "How has it been to carry this?",
    "Where would you like to go from here with it?",
  ],
  identity:
    "I'm a computer program, not a person and not a therapist. I listen, I reflect what I hear, and I remember what you let me remember.",
  diagnosis:
    "That is something I can't tell you: naming a condition takes a doctor or a therapist who can meet you. What I can do is listen to what it is like.",
  danger:
    "Thank you for saying something this hard. I'm a program and can't keep you safe, but people can: the crisis resources shown here lead to somebody who can talk with you now.",
  safe: "Are you safe at this moment?",
  dying: "Are you thinking about ending your life?",
};

export const phrases = {
  clause: [
    (it: string) => `It sounds as if ${it}.`,
    (it: string) => `What I hear is that ${it}.`,
    (it: string) => `So ${it}.`,
    (it: string) => `You're telling me that ${it}.`,
  ],
  clauseAndFeeling: [
    (it: string, feeling: string) => `It sounds as if ${it}, and you feel ${feeling}.`,
    (it: string, feeling: string) => `You feel ${feeling}, and I hear that ${it}.`,
    (it: string, feeling: string) => `So ${it}, and it leaves you feeling ${feeling}.`,
  ],
  feeling: [
    (feeling: string) => `You feel ${feeling}, and that deserves room.`,
    (feeling: string) => `I hear how ${feeling} you feel.`,
    (feeling: string) => `Feeling ${feeling} is a lot to hold.`,
  ],
  question: [
    (it: string) => `You're asking yourself ${it}.`,
    (it: string) => `The question you bring is ${it}, and it deserves some time.`,
    (it: string) =>
      `You want to know ${it}. I have no answer to hand you; I can help you hear your own.`,
    (it: string) =>
      `And you wonder ${it}. You know your life better than I do, so let's look from where you stand.`,
  ],
  person: [
    (who: string) => `You have told me about ${who} before.`,
    (who: string) => `I remember ${who} from what you told me.`,
  ],
  goal: [
    (goal: string) => `It touches a goal you named: “${goal}”.`,
    (goal: string) => `I also think of what you set out to do: “${goal}”.`,
  ],
  matter: [
    (name: string) => `“${name}” has come up between us before.`,
    (name: string) => `I remember that “${name}” is not new for you.`,
  ],
  tool: [
    (name: string) => `You once told me what helps you: “${name}”.`,
    (name: string) => `I remember something that has helped you: “${name}”.`,
  ],
} as const;

export const questionsFor = {
  person: (who: string) => [
    `What would you want ${who} to understand?`,
    `How are things between you and ${who} as you write this?`,
    `What do you need most when it comes to ${who}?`,
  ],
  tool: [
    "What would it take to make a little room for that today?",
    "How does that sound to you today?",
  ],
  light: [
    "What made room for that?",
    "What would you like to keep of it?",
    "What helped it come about?",
  ],
  greeting: ["What is on your mind today?", "How are you arriving here today?"],
  brief: ["What would you like to add, if anything?", "What is behind that for you?"],
} as const;

export const brief = [
  "Take all the time you need.",
  "There is no hurry.",
  "You can say as much or as little as you like.",
];
export const parting = [
  "Thank you for talking with me. What you told me will be here when you come back.",
  "I'm glad you came. Take care of yourself, and come back whenever you like.",
];
export const greeting = [
  "Hello. I'm a program that listens, and this is your space.",
  "Hello, and welcome. I'm a program, not a person, and I'm here to listen.",
];
