import type { Continuity, ReplyInput } from "../companion.ts";
import type { Choose } from "./choice.ts";
import { brief, english, greeting, parting, phrases, questionsFor } from "./english-voice.ts";
import { feelingsIn } from "./feelings.ts";
import { occasionOf } from "./occasion.ts";
import { readLine, type Remembered, speakOf, touches } from "./recall.ts";
import { situationOf } from "./situation.ts";

interface Scene {
  readonly input: ReplyInput;
  readonly message: string;
  /** What the companion has said so far in this conversation. */
  readonly said: string;
  readonly choose: Choose;
}

const each = <Arguments extends readonly string[]>(
  forms: readonly ((...words: Arguments) => string)[],
  ...words: Arguments
): string[] => forms.map((form) => form(...words));

/** A sentence's worth of what was noted, without questions. */
const oneSentence = (text: string): string =>
  (/^[^.!?\n]{1,200}/u.exec(text.trim())?.[0] ?? "").trim();

const remembered = ({ memory }: ReplyInput): Remembered[] =>
  memory.map(readLine).filter((line) => line !== null);

const interval = (days: number | undefined): string | null =>
  days === undefined || days < 2 ? null : `It has been ${Math.floor(days)} days.`;

/** A note on the last session in words to speak: what it names, without the labels of a memory line. */
const inWords = (note: string): string => {
  const text = oneSentence(note.replace(/^In focus: /u, ""));
  const line = readLine({ text });
  if (line === null) return text;
  return line.type === "person" ? speakOf(line) : `“${line.name}”`;
};

const lastTime = ({ focus, summary }: Continuity, lines: readonly Remembered[]): string | null => {
  const note = inWords(focus ?? summary ?? "");
  if (note !== "") return `Last time we stayed with this: ${note}.`;
  const person = lines.find(({ type }) => type === "person");
  const other = lines.find(({ type }) => type !== "person");
  const known = [
    person === undefined ? null : speakOf(person),
    other === undefined ? null : `“${other.name}”`,
  ].filter((part) => part !== null);
  return known.length === 0 ? null : `I remember you telling me about ${known.join(" and ")}.`;
};

/** The words before the reflection: a welcome to a session, and nothing within one. */
const opening = ({ input, choose, said }: Scene): string[] => {
  if (said !== "") return [];
  if (input.continuity === undefined) return [choose(english.first)];
  const parts = [
    choose(english.back),
    interval(input.continuity.daysSince),
    lastTime(input.continuity, remembered(input)),
  ];
  return parts.filter((part) => part !== null);
};

/** The feelings to name: heavy ones first, and none that the clause names already. */
const named = (message: string, clause: string | null): string => {
  const feelings = feelingsIn(message).filter(
    ({ words }) => clause === null || !clause.includes(words),
  );
  const heavy = feelings.filter(({ weight }) => weight === "heavy");
  return (heavy.length > 0 ? heavy : feelings)
    .slice(0, 2)
    .map(({ words }) => words)
    .join(" and ");
};

const reflection = ({ message, choose }: Scene): string[] => {
  const { clause, question } = situationOf(message);
  const feeling = named(message, clause);
  const asked = question === null ? [] : [choose(each(phrases.question, question))];
  // What is asked often says it all, and the clause would say it twice.
  if (clause !== null && question?.includes(clause.split(" ").slice(-3).join(" ")) === true)
    return asked;
  if (clause !== null) {
    const forms =
      feeling === ""
        ? each(phrases.clause, clause)
        : each(phrases.clauseAndFeeling, clause, feeling);
    return [choose(forms), ...asked];
  }
  if (feeling !== "") return [choose(each(phrases.feeling, feeling)), ...asked];
  return asked.length > 0 ? asked : [choose(english.heard)];
};

interface Recall {
  /** Null when it was said before in this conversation. */
  readonly sentence: string | null;
  readonly questions: readonly string[];
}

/** One memory that the message touches, named once in a conversation, and the question it leads to. */
const recall = ({ input, message, said, choose }: Scene): Recall | null => {
  const lines = remembered(input);
  const wasNamed = ({ name }: Remembered) => said.toLowerCase().includes(name.toLowerCase());
  const heavy = feelingsIn(message).some(({ weight }) => weight === "heavy");
  const chosen =
    lines.find((line) => line.type === "person" && touches(message, line)) ??
    lines.find((line) => line.type !== "tool" && !wasNamed(line) && touches(message, line)) ??
    (heavy && said !== ""
      ? lines.find((line) => line.type === "tool" && !wasNamed(line))
      : undefined);
  if (chosen === undefined) return null;
  const once = (forms: readonly ((name: string) => string)[], name: string): string | null =>
    wasNamed(chosen) ? null : choose(each(forms, name));
  switch (chosen.type) {
    case "person": {
      const who = speakOf(chosen);
      return { sentence: once(phrases.person, who), questions: questionsFor.person(who) };
    }
    case "goal":
      return { sentence: once(phrases.goal, chosen.name), questions: english.questions };
    case "matter":
      return { sentence: once(phrases.matter, chosen.name), questions: english.questions };
    case "tool":
      return { sentence: once(phrases.tool, chosen.name), questions: questionsFor.tool };
    default: {
      const never: never = chosen.type;
      return never;
    }
  }
};

const telling = (scene: Scene): string[] => {
  const known = recall(scene);
  const feelings = feelingsIn(scene.message);
  const light = feelings.length > 0 && feelings.every(({ weight }) => weight === "light");
  const questions = known?.questions ?? (light ? questionsFor.light : english.questions);
  return [
    ...opening(scene),
    ...reflection(scene),
    ...(known === null || known.sentence === null ? [] : [known.sentence]),
    scene.choose(questions),
  ];
};

/** The sentences of a reply in English; at most one of them is a question. */
export const replyInEnglish = (scene: Scene): string[] => {
  const { message, choose, input } = scene;
  const occasion = occasionOf(message);
  switch (occasion) {
    case "greeting":
      return input.continuity === undefined || scene.said !== ""
        ? [choose(greeting), choose(questionsFor.greeting)]
        : [...opening(scene), choose(questionsFor.greeting)];
    case "parting":
      return [choose(parting)];
    case "identity":
      return [english.identity, choose(questionsFor.greeting)];
    case "diagnosis":
      return [...opening(scene), english.diagnosis, choose(english.questions)];
    case "brief":
      return feelingsIn(message).length > 0
        ? telling(scene)
        : [...opening(scene), choose(brief), choose(questionsFor.brief)];
    case "telling":
      return telling(scene);
    default: {
      const never: never = occasion;
      return never;
    }
  }
};
