export interface ExtractionInput {
  /** One message of a member; nothing else is ever a source. */
  readonly text: string;
  /** BCP 47; unknown counts as English. */
  readonly language?: string | undefined;
  readonly now: Date;
  /** IANA name of the member's time zone. */
  readonly timeZone?: string | undefined;
}

/** Something to remember, proposed. It counts only once its kind's schema has taken the item. */
export interface Candidate {
  /** A key of the memory registry. */
  readonly kind: string;
  readonly item: Readonly<Record<string, unknown>>;
  /** The words it stands on: an exact substring of the message. */
  readonly quote: string;
  /** 0–1. */
  readonly confidence: number;
  /** True for what follows from the words but was not said. */
  readonly inferred: boolean;
}

/** Finds what a member's message says that is worth remembering. */
export interface Extractor {
  readonly name: string;
  readonly version: string;
  /**
   * An empty array means that nothing was found.
   * @throws ModelError when a model failed, which is not the same
   */
  extract(input: ExtractionInput): Promise<Candidate[]>;
}
