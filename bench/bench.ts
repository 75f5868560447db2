/** One line of a bench's table. */
export interface Figure {
  readonly what: string;
  /** The figure as measured, with its unit. */
  readonly measured: string;
  /** What is held against the goal. */
  readonly value: number;
  /** What the value must reach (docs: quality figures); null where the line only informs. */
  readonly goal: number | null;
}

/** A bench starts what it needs, measures, and leaves nothing behind. */
export type Bench = () => Promise<readonly Figure[]>;

/** Whether a figure reaches its goal; those without one do. */
export const reached = ({ value, goal }: Figure): boolean => goal === null || value >= goal;
