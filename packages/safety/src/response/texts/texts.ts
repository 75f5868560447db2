/** Whose danger the words answer. */
export type Concern = "self" | "someone_else" | "violence" | "abuse";

/** The reviewed sentences of one language. They name no method and give no number of their own. */
export interface ResponseTexts {
  /** What was heard, without judgement. */
  readonly heard: Readonly<Record<Concern, string>>;
  /** The direct question. */
  readonly ask: Readonly<Record<Concern, string>>;
  /** Only when imminent; `{emergency}` is replaced by the country's numbers or words for them. */
  readonly now: Readonly<Record<Concern, string>>;
  readonly or: string;
  readonly linesIntro: string;
  readonly emergency: string;
  readonly message: string;
  readonly unverified: string;
  /** Someone near, and distance from what could do harm. */
  readonly together: Readonly<Record<Concern, string>>;
  readonly safetyPlan: string;
  readonly stay: string;
}
