/** Everything that a run counts. */
export interface Tally {
  members: number;
  sent: number;
  stored: number;
  replies: number;
  /** The severity of each flag, by its id: what one flag is raised to counts once. */
  flags: Map<string, string>;
  memories: Map<string, number>;
  recalled: number;
  /** Milliseconds, one for each. */
  latency: { send: number[]; firstToken: number[]; reply: number[] };
}

export const newTally = (members: number): Tally => ({
  members,
  sent: 0,
  stored: 0,
  replies: 0,
  flags: new Map(),
  memories: new Map(),
  recalled: 0,
  latency: { send: [], firstToken: [], reply: [] },
});
