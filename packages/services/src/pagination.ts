import { z } from "zod";
import { ServiceError } from "./errors.ts";

/** The input of every list: at most 100 rows, from where the page before ended. */
export const pageInput = z.object({
  limit: z.int().min(1).max(100).default(20),
  cursor: z.string().max(200).nullish(),
});

export interface Page<Item> {
  items: Item[];
  /** Give it as `cursor` for the next page; null at the end. */
  nextCursor: string | null;
}

/** A place in a list that is ordered by a time, newest first, and then by id. */
export interface Place {
  at: Date;
  id: string;
}

const placeSchema = z.tuple([z.iso.datetime(), z.uuid()]);

const encode = ({ at, id }: Place): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");

/** What is said of a cursor that no page gave. */
export const invalidCursor = (): ServiceError =>
  new ServiceError("invalid", "This cursor is not one of ours. Start from the first page.", {
    fields: { cursor: ["Give the nextCursor of the page before, or none."] },
  });

/** The place that a cursor stands for; null for the first page. */
export const decodeCursor = (cursor: string | null | undefined): Place | null => {
  if (cursor == null) return null;
  try {
    const [at, id] = placeSchema.parse(
      JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")),
    );
    return { at: new Date(at), id };
  } catch {
    throw invalidCursor();
  }
};

/** Cuts `rows`, read one more than `limit`, to a page. */
export const pageOf = <Item>(
  rows: Item[],
  limit: number,
  placeOf: (item: Item) => Place,
): Page<Item> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encode(placeOf(last)) : null };
};
