/** Stores text in order, one piece at a time; what comes while a piece is being stored goes with the next. */
export class Batches {
  readonly #store: (text: string) => Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  #waiting: string | null = null;
  #storing: Promise<void> | null = null;

  constructor(store: (text: string) => Promise<void>, onFailure: (error: unknown) => void) {
    this.#store = store;
    this.#onFailure = onFailure;
  }

  /** An empty text is stored too: it is a sign of life. */
  write(text: string): void {
    this.#waiting = (this.#waiting ?? "") + text;
    this.#storing ??= this.#drain();
  }

  /** Resolves when all that was written is stored, or failed to be. */
  async flushed(): Promise<void> {
    await this.#storing;
  }

  async #drain(): Promise<void> {
    try {
      while (this.#waiting !== null) {
        const text = this.#waiting;
        this.#waiting = null;
        await this.#store(text);
      }
    } catch (error) {
      this.#onFailure(error);
    } finally {
      this.#storing = null;
    }
  }
}
