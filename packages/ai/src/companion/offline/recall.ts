import type { MemoryLine } from "../companion.ts";

/** A memory line, taken apart as far as the companion speaks of it. */
export interface Remembered {
  readonly type: "person" | "goal" | "tool" | "matter";
  readonly name: string;
  /** What stands in brackets, such as the relationship. */
  readonly detail: string;
}

const types: Readonly<Record<string, Remembered["type"]>> = {
  person: "person",
  goal: "goal",
  "coping tool": "tool",
  stressor: "matter",
  theme: "matter",
};

/** The part of a memory line before its brackets and commas, by its label; null for other kinds. */
export const readLine = ({ text }: Pick<MemoryLine, "text">): Remembered | null => {
  const parts =
    /^(?<label>[\p{L} ]+): (?<name>[^(\n]{1,90}?)(?: \((?<detail>[^)]*)\))?(?:, .*)?$/u.exec(
      text.trim(),
    );
  const type = types[parts?.groups?.["label"]?.toLowerCase() ?? ""];
  const name =
    parts?.groups?.["name"]?.replace(/, (?:when|impact|over now).*$|\?/gu, "").trim() ?? "";
  return type === undefined || name === ""
    ? null
    : { type, name, detail: parts?.groups?.["detail"] ?? "" };
};

const relations = new Set(
  "partner husband wife boyfriend girlfriend spouse fiancé fiancée mother father parents brother sister son daughter children friend boss colleague coworker therapist grandmother grandfather aunt uncle cousin roommate doctor stepmother stepfather child".split(
    " ",
  ),
);

/** Other words for the same person, as members use them. */
const alsoCalled: Readonly<Record<string, string>> = {
  mother: "mother|mom|mum|mommy",
  father: "father|dad|daddy",
  children: "children|kids",
};

/** "your sister Anna", "your husband", "Tom". */
export const speakOf = ({ name, detail }: Remembered): string => {
  const word = name.toLowerCase();
  if (relations.has(word.replace(/^(?:ex|best)[- ]/u, ""))) return `your ${word}`;
  const role = detail
    .split(", ")
    .findLast((part) => relations.has(part.toLowerCase().replace(/^(?:ex|best)[- ]/u, "")));
  return role === undefined ? name : `your ${role} ${name}`;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

const mentions = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu").test(text);

const empty = new Set(
  "about with from that this have want more less better being feel feeling like make your into over their them what when time very good really stop find help keep work life people fear trouble problems".split(
    " ",
  ),
);

const stems = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !empty.has(word))
      .map((word) => word.slice(0, 6)),
  );

/** Whether the message speaks of what is remembered. */
export const touches = (message: string, { type, name }: Remembered): boolean => {
  if (type === "person") return mentions(message, alsoCalled[name.toLowerCase()] ?? escaped(name));
  const said = stems(message);
  return [...stems(name)].some((stem) => said.has(stem));
};
