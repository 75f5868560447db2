import { type ActorTransaction, DatabaseError, type MemoryKind } from "@companion/db";
import { z } from "zod";
import { notFound, ServiceError } from "../errors.ts";
import { itemIdInput } from "./get.ts";
import { findItem, type KindColumns, type SpineRow, type StoredItem } from "./item.ts";

export const versioned = z.object({
  /** Refuses the change if somebody changed the item after this. */
  expectedUpdatedAt: z.date().optional(),
});

/** Which item to change, and as of which version of it. */
export const itemChangeInput = itemIdInput.extend(versioned.shape);

export type ItemChange = z.output<typeof itemChangeInput>;

/** @throws ServiceError `stale_version` where the item is not the version that the caller saw */
export const assertVersion = (item: SpineRow | undefined, expected: Date | undefined): void => {
  if (expected !== undefined && expected.getTime() !== item?.updatedAt.getTime()) {
    throw new ServiceError("stale_version", "This memory was changed meanwhile. Load it again.");
  }
};

/** The item that a verb is about to change. The member's memory must be locked. */
export const itemToChange = async <K extends string, Row extends KindColumns, In, Out>(
  tx: ActorTransaction,
  kind: MemoryKind<K, Row, In, Out>,
  { id, expectedUpdatedAt }: ItemChange,
): Promise<StoredItem<Row>> => {
  const known = await findItem(tx, kind, id);
  if (known === undefined) throw notFound("memory");
  assertVersion(known.item, expectedUpdatedAt);
  return known;
};

/** Says in words that another item holds the key that a change would need. */
export const orKeyTaken = <Result>(change: Promise<Result>): Promise<Result> =>
  change.catch((error: unknown) => {
    if (error instanceof DatabaseError && error.sqlState === "23505") {
      throw new ServiceError(
        "conflict",
        "You have another memory of this name. Change that one, or put it away first.",
      );
    }
    throw error;
  });
