/** Wakes those in this process who wait for a reply to go on. */
export class Changes {
  readonly #waiting = new Map<string, Set<() => void>>();

  announce(id: string): void {
    for (const wake of this.#waiting.get(id) ?? []) wake();
  }

  /** Resolves at the next announcement for `id`, after `within` milliseconds, or when `signal` aborts. */
  next(id: string, { within, signal }: { within: number; signal?: AbortSignal }): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(id) ?? new Set();
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        waiting.delete(wake);
        if (waiting.size === 0 && this.#waiting.get(id) === waiting) this.#waiting.delete(id);
        resolve();
      };
      const timer = setTimeout(wake, within);
      signal?.addEventListener("abort", wake, { once: true });
      if (signal?.aborted) return wake();
      waiting.add(wake);
      this.#waiting.set(id, waiting);
    });
  }
}
