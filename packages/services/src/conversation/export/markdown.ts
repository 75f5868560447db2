import type { Conversation, Message } from "../conversation.ts";
import type { ExportRow } from "./rows.ts";

/** Text as it stands, in Markdown: what would be markup or HTML is escaped. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>&#|~!]/gu, "\\$&");

const timeOf = (at: Date): string => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;

const oneLine = (text: string): string => escapeMarkdown(text.replace(/\s+/gu, " ").trim());

/** Each line as a quotation, so that no line of a message is taken for one of the document. */
const quoted = (text: string): string =>
  escapeMarkdown(text)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

const headOf = ({ title, startedAt, moodAtStart, moodAtEnd, status }: Conversation): string => {
  const facts = [
    timeOf(startedAt),
    status,
    moodAtStart === null ? [] : `mood at the start ${moodAtStart}/10`,
    moodAtEnd === null ? [] : `at the end ${moodAtEnd}/10`,
  ].flat();
  return `# ${title === null ? "Untitled" : oneLine(title)}\n\n${facts.join(" · ")}\n\n`;
};

const speakers: Record<Message["role"], string> = {
  user: "You",
  assistant: "Companion",
  system: "System",
};

const turnOf = ({ role, createdAt, editedAt, mood, content }: Message): string => {
  const facts = [
    timeOf(createdAt),
    editedAt === null ? [] : "edited",
    mood === null ? [] : `mood ${mood}/10`,
  ].flat();
  return `**${speakers[role]}** · ${facts.join(" · ")}\n\n${quoted(content)}\n\n`;
};

/** A part of the document; `within` is the conversation that the part before it ended in. */
export const toMarkdown = (rows: readonly ExportRow[], within: string | null): string => {
  let current = within;
  let text = "";
  for (const { conversation, message } of rows) {
    if (conversation.id !== current) text += headOf(conversation);
    current = conversation.id;
    if (message !== null) text += turnOf(message);
  }
  return text;
};
