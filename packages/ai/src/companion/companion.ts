/** One turn of the conversation, oldest first. */
export interface Turn {
  readonly role: "user" | "assistant";
  readonly content: string;
}

/** One remembered line, such as `Person: Anna (sibling)`; the id is its citation. */
export interface MemoryLine {
  readonly id: string;
  readonly text: string;
}

/** What is known of the session before this one. */
export interface Continuity {
  readonly summary?: string | undefined;
  readonly focus?: string | undefined;
  readonly daysSince?: number | undefined;
}

export interface ReplyInput {
  readonly messages: readonly Turn[];
  /** The most important line first. */
  readonly memory: readonly MemoryLine[];
  /** Given when a session resumes another. */
  readonly continuity?: Continuity | undefined;
  /** The safety block; given when the last message was screened above none. */
  readonly instructions?: string | undefined;
  /** BCP 47, such as `en-GB`. */
  readonly locale?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type ReplyEvent =
  | { readonly type: "delta"; readonly text: string }
  | { readonly type: "usage"; readonly promptTokens: number; readonly completionTokens: number };

/** Answers a member. The deltas of one reply, joined, are the whole text and never empty. */
export interface Companion {
  readonly name: string;
  /** False for the offline companion, so that the interface can say that no model is configured. */
  readonly configured: boolean;
  /** @throws ModelError when a model fails; the signal's reason when the caller aborts */
  reply(input: ReplyInput): AsyncIterable<ReplyEvent>;
}
