import { streamText } from "ai";
import { ModelError, toModelError } from "../model/error.ts";
import type { ModelHandle } from "../model/gateway.ts";
import type { Companion, ReplyEvent, ReplyInput } from "./companion.ts";
import { systemPrompt } from "./prompt.ts";

/** Milliseconds: to the first words, of a pause between words, and for the whole reply. */
export interface ReplyTimeouts {
  readonly firstWordsMs: number;
  readonly pauseMs: number;
  readonly totalMs: number;
}

const patience: ReplyTimeouts = { firstWordsMs: 30_000, pauseMs: 20_000, totalMs: 120_000 };

/** Aborts unless the first words come in time; the library's own clock starts with the response. */
const firstWords = (milliseconds: number) => {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new ModelError("timeout")), milliseconds);
  return { signal: late.signal, came: () => clearTimeout(timer) };
};

const together = (...signals: readonly (AbortSignal | undefined)[]): AbortSignal =>
  AbortSignal.any(signals.filter((signal) => signal !== undefined));

async function* streamReply(
  { model }: ModelHandle,
  input: ReplyInput,
  { firstWordsMs, pauseMs, totalMs }: ReplyTimeouts,
): AsyncGenerator<ReplyEvent> {
  const first = firstWords(firstWordsMs);
  const { stream } = streamText({
    model,
    instructions: systemPrompt(input),
    messages: input.messages.map(({ role, content }) => ({ role, content })),
    timeout: { chunkMs: pauseMs, totalMs },
    abortSignal: together(input.signal, first.signal),
    maxRetries: 1,
    // The library would print the error, and with it the member's words; it is mapped instead.
    onError: () => {},
  });
  let written = false;
  try {
    for await (const part of stream) {
      if (part.type === "text-delta") {
        first.came();
        if (part.text === "") continue;
        written ||= part.text.trim() !== "";
        yield { type: "delta", text: part.text };
      } else if (part.type === "error") {
        throw toModelError(part.error);
      } else if (part.type === "abort") {
        throw new ModelError("timeout");
      } else if (part.type === "finish") {
        if (part.finishReason === "content-filter") throw new ModelError("refused");
        // Without a reason the stream ended in the middle, and the text is only half of it.
        if (part.rawFinishReason === undefined) throw new ModelError("unavailable");
        if (!written) throw new ModelError("garbage");
        yield {
          type: "usage",
          promptTokens: part.totalUsage.inputTokens ?? 0,
          completionTokens: part.totalUsage.outputTokens ?? 0,
        };
      }
    }
  } catch (error) {
    input.signal?.throwIfAborted();
    throw toModelError(error);
  } finally {
    first.came();
  }
}

/** The companion that asks a language model. A failed reply may already have yielded its beginning. */
export const modelCompanion = (
  handle: ModelHandle,
  timeouts: Partial<ReplyTimeouts> = {},
): Companion => ({
  name: handle.name,
  configured: true,
  reply: (input) => streamReply(handle, input, { ...patience, ...timeouts }),
});
