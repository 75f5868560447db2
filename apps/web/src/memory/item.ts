import type { Outputs } from "../trpc/types.ts";

type Memory = Outputs["memory"];
type Listed = {
  [Kind in keyof Memory]: Memory[Kind] extends { list: { items: (infer Item)[] } } ? Item : never;
}[keyof Memory];

/** What every remembered item has, whatever its kind; the columns of its kind stand beside it. */
export type Item = Pick<
  Extract<Listed, { summary: string }>,
  "id" | "state" | "origin" | "summary" | "mentionCount" | "lastMentionedAt" | "updatedAt"
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
  if (typeof answer === "object" && answer !== null && "items" in answer) {
    return Array.isArray(answer.items) ? answer.items.filter(isItem) : [];
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
