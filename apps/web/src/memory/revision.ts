import type { Outputs } from "../trpc/types.ts";
import { listedIn } from "./item.ts";

type Memory = Outputs["memory"];
type Kept = {
  [Kind in keyof Memory]: Memory[Kind] extends { history: { items: (infer Revision)[] } }
    ? Revision
    : never;
}[keyof Memory];

/** How an item stood before or after a change: its state and the columns of its kind. */
interface Snapshot {
  state: Kept["after"]["state"];
  item: Record<string, unknown>;
}

/** One change of an item, of whatever kind. */
export interface Revision extends Pick<Kept, "id" | "itemId" | "revision" | "op" | "actor" | "at"> {
  before: Snapshot | null;
  after: Snapshot;
}

const isRevision = (value: unknown): value is Revision =>
  typeof value === "object" &&
  value !== null &&
  "itemId" in value &&
  "revision" in value &&
  "op" in value &&
  "after" in value;

/** The changes in a page of a history, the newest first. */
export const revisionsOf = (answer: unknown): Revision[] => listedIn(answer).filter(isRevision);
