/** One way of doing the work that a bench compares. */
export interface Contender {
  readonly name: string;
  /** One unit of the work. */
  readonly call: () => Promise<unknown>;
}

export interface Load {
  /** Measured rounds; each lets every contender run once. */
  readonly rounds: number;
  /** Calls of one contender in one round. */
  readonly calls: number;
  /** Calls under way at a time. */
  readonly concurrency: number;
}

/** How one contender did, against the first one of the same round. */
export interface Measured<C> {
  readonly contender: C;
  /** Median over the rounds. */
  readonly callsPerSecond: number;
  /** Median over the rounds of: calls per second ÷ those of the first contender. */
  readonly ratio: number;
  /** The lowest and the highest ratio of a round. */
  readonly spread: readonly [number, number];
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
};

/** Calls per second of one contender. */
const rateOf = async ({ call }: Contender, { calls, concurrency }: Load): Promise<number> => {
  let left = calls;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left > 0) {
        left -= 1;
        await call();
      }
    }),
  );
  return (calls * 1000) / (performance.now() - started);
};

/**
 * Measures contenders in turn, A B B A, so that a machine that slows down slows all of them; the first
 * is what the others are compared with. A round before the measured ones warms up.
 */
export const interleave = async <C extends Contender>(
  contenders: readonly [C, ...C[]],
  load: Load,
): Promise<Measured<C>[]> => {
  const rates = new Map<C, number[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round <= load.rounds; round += 1) {
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const rate = await rateOf(contender, load);
      if (round > 0) rates.get(contender)?.push(rate);
    }
  }
  const baseline = rates.get(contenders[0]) ?? [];
  return [...rates].map(([contender, own]) => {
    const ratios = own.map((rate, round) => rate / (baseline[round] ?? Number.NaN));
    return {
      contender,
      callsPerSecond: median(own),
      ratio: median(ratios),
      spread: [Math.min(...ratios), Math.max(...ratios)],
    };
  });
};
