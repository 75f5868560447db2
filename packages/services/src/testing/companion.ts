import { type Companion, type ReplyInput } from "@companion/ai";

/** A companion whose words a test gives one by one. */
export interface ScriptedCompanion extends Companion {
  /** What each reply was asked with. */
  readonly asked: ReplyInput[];
  /** Says more in every reply that is being written, and in those to come. */
  say(text: string): void;
  /** Ends the replies. */
  finish(): void;
  /** Fails the replies that are being written; those to come start from nothing. */
  fail(error: Error): void;
}

/** Makes a companion that says what the test has it say, when the test has it say so. */
export const scriptedCompanion = (): ScriptedCompanion => {
  let script: string[] = [];
  let ending: "open" | "finished" | Error = "open";
  let next = Promise.withResolvers<void>();
  const asked: ReplyInput[] = [];
  const wake = () => {
    next.resolve();
    next = Promise.withResolvers();
  };
  return {
    name: "scripted",
    configured: true,
    asked,
    async *reply(input) {
      asked.push(input);
      const left = Promise.withResolvers<void>();
      input.signal?.addEventListener("abort", () => left.resolve());
      for (let said = 0; ;) {
        input.signal?.throwIfAborted();
        const text = script[said];
        if (text !== undefined) {
          said += 1;
          yield { type: "delta", text };
        } else if (ending instanceof Error) {
          const error = ending;
          ending = "open";
          script = [];
          throw error;
        } else if (ending === "finished") {
          yield { type: "usage", promptTokens: 10, completionTokens: 5 };
          return;
        } else {
          await Promise.race([next.promise, left.promise]);
        }
      }
    },
    say: (text) => {
      script.push(text);
      wake();
    },
    finish: () => {
      ending = "finished";
      wake();
    },
    fail: (error) => {
      ending = error;
      wake();
    },
  };
};
