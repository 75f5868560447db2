import type { ActorTransaction, ItemState, RevisionOp } from "@companion/db";
import { ServiceError } from "../errors.ts";
import type { KindColumns, StoredItem } from "./item.ts";
import { changeStates } from "./transition.ts";

/** What a member says of something remembered: it is so, or it is not. */
export type Decision = "confirmed" | "rejected";

const decisions: Record<
  Decision,
  { op: RevisionOp; verb: string; from: readonly ItemState[]; confidence?: number }
> = {
  confirmed: {
    op: "confirm",
    verb: "confirmed",
    from: ["stated", "inferred", "rejected"],
    confidence: 1,
  },
  rejected: { op: "reject", verb: "rejected", from: ["stated", "inferred", "confirmed"] },
};

/** Decides on items; on those decided so before, nothing changes. Two statements for any number. */
export const decide = async <Row extends KindColumns>(
  tx: ActorTransaction,
  known: readonly StoredItem<Row>[],
  { decision, now }: { decision: Decision; now: Date },
): Promise<StoredItem<Row>[]> => {
  const { op, from, verb, confidence } = decisions[decision];
  const open = known.filter(({ item }) => item.state !== decision);
  const refused = open.find(({ item }) => !from.includes(item.state));
  if (refused !== undefined) {
    throw new ServiceError("conflict", `A memory that is ${refused.item.state} cannot be ${verb}.`);
  }
  const decided = await changeStates(tx, open, { state: decision, op, now, confidence });
  const byId = new Map(decided.map((stored) => [stored.item.id, stored]));
  return known.map((stored) => byId.get(stored.item.id) ?? stored);
};
