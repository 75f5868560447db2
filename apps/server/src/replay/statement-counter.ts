import { AsyncLocalStorage } from "node:async_hooks";

/** Counts the statements of each call to one procedure, of many calls at once. */
export class StatementCounter {
  readonly #calls = new AsyncLocalStorage<{ statements: number }>();
  readonly #counts: { statements: number }[] = [];
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** For the database: counts a statement for the call that it is part of. */
  readonly onStatement = (): void => {
    const call = this.#calls.getStore();
    if (call !== undefined) call.statements += 1;
  };

  /** Handles a request; what it does is counted when it calls the procedure. */
  handle(request: Request, handle: (request: Request) => Promise<Response>): Promise<Response> {
    if (new URL(request.url).pathname !== this.#path) return handle(request);
    const call = { statements: 0 };
    this.#counts.push(call);
    return this.#calls.run(call, () => handle(request));
  }

  /** Per call; null before the first. */
  mean(): number | null {
    const total = this.#counts.reduce((sum, { statements }) => sum + statements, 0);
    return this.#counts.length === 0 ? null : total / this.#counts.length;
  }
}
