import type { Companion, ReplyEvent, ReplyInput } from "../companion.ts";
import { chooser } from "./choice.ts";
import { replyInEnglish } from "./english.ts";
import { english } from "./english-voice.ts";
import { occasionOf } from "./occasion.ts";
import { ofDying } from "./situation.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** The words for danger: no free text, people who can help, one direct question. */
const inDanger = (voice: Voice, message: string): string[] => [
  voice.danger,
  ofDying.test(message) ? voice.dying : voice.safe,
];

const sentences = (input: ReplyInput): string[] => {
  const last = input.messages.findLast(({ role }) => role === "user")?.content ?? "";
  const message = last.replaceAll("’", "'");
  const said = input.messages
    .filter(({ role }) => role === "assistant")
    .map(({ content }) => content)
    .join("\n");
  const choose = chooser(input.messages.map(({ content }) => content).join("\n"), said);
  const voice = voiceOf(input.locale);
  if (input.instructions !== undefined || ofDying.test(message)) {
    return inDanger(voice ?? english, message);
  }
  if (voice === null) return replyInEnglish({ input, message, said, choose });
  const resumed = input.continuity !== undefined;
  return [
    ...(said === "" ? [choose(resumed ? voice.back : voice.first)] : []),
    occasionOf(message) === "identity" ? voice.identity : choose(voice.heard),
    choose(voice.questions),
  ];
};

async function* wordByWord(input: ReplyInput): AsyncGenerator<ReplyEvent> {
  // Stray halves of surrogate pairs, said back, would not survive being stored.
  const reply = sentences(input).join(" ").toWellFormed();
  for (const text of reply.match(/\S+\s*/gu) ?? []) {
    input.signal?.throwIfAborted();
    yield { type: "delta", text };
  }
}

/**
 * The companion that needs no model: it reflects what the member says after the manner of
 * client-centred listening (Rogers 1951), recalls what it remembers where the message touches it,
 * and asks one open question. The same conversation always gets the same reply.
 */
export const offlineCompanion: Companion = {
  name: "offline-reflection",
  configured: false,
  reply: wordByWord,
};
