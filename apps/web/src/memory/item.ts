import type { Outputs } from "../trpc/types.ts";

type Memory = Outputs["memory"];

/** What every remembered item has, whatever its kind. */
export type ItemMeta = Memory["timeline"]["items"][number];

/** An item of a kind; the columns of its kind stand beside what every item has. */
export type Item = Pick<
  ItemMeta,
  | "id"
  | "state"
  | "origin"
  | "pinned"
  | "summary"
  | "mentionCount"
  | "lastMentionedAt"
  | "updatedAt"
>;

/** The columns of an item's kind by their names. */
export const columnsOf = (item: Item): Record<string, unknown> => ({ ...item });

const isItem = (value: unknown): value is Item =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  "state" in value &&
  "summary" in value &&
  "updatedAt" in value;

/** The items of a list's answer, or the one item or none of a one-row kind's. */
export function itemsOf(answer: unknown): Item[] {
  if (isItem(answer)) return [answer];
  return listedIn(answer).filter(isItem);
}

/** What a page of a list holds. */
export function listedIn(answer: unknown): unknown[] {
  if (typeof answer === "object" && answer !== null && "items" in answer) {
    return Array.isArray(answer.items) ? answer.items : [];
  }
  return [];
}

/** Where the next page of a list begins; null at its end. */
export const nextCursorOf = (answer: unknown): string | null =>
  typeof answer === "object" &&
  answer !== null &&
  "nextCursor" in answer &&
  typeof answer.nextCursor === "string"
    ? answer.nextCursor
    : null;
