import type { AnyMemoryKind } from "@companion/db";
import { arbitraryItem, arbitraryPatch, arbitraryWholeItem } from "@companion/db/testing";
import fc from "fast-check";

type Item = Record<string, unknown>;

const now = new Date("2026-01-31T12:00:00.000Z");

/** Whether the columns of an item agree with each other. */
export const isSound = (kind: AnyMemoryKind, item: Item): boolean => {
  const row = kind.complete(item, now);
  return kind.rules.every((rule) => rule.holds(row));
};

/** Items of a kind that a client may send. */
export const validItem = (kind: AnyMemoryKind): fc.Arbitrary<Item> =>
  arbitraryItem(kind.fields).filter((item) => isSound(kind, item));

/** As {@link validItem}, each with every column. */
export const validWholeItem = (kind: AnyMemoryKind): fc.Arbitrary<Item> =>
  arbitraryWholeItem(kind.fields).filter((item) => isSound(kind, item));

/** An item and a change that it allows. */
export const validChange = (kind: AnyMemoryKind): fc.Arbitrary<[item: Item, patch: Item]> =>
  fc
    .tuple(validItem(kind), arbitraryPatch(kind.fields))
    .filter(([item, patch]) => isSound(kind, { ...item, ...patch }));

/** Items each column of which is valid, though together they are not; for kinds with rules. */
export const contradictoryItem = (kind: AnyMemoryKind): fc.Arbitrary<Item> =>
  arbitraryWholeItem(kind.fields).filter((item) => !isSound(kind, item));
