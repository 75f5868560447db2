import type { MemoryField } from "../trpc/types.ts";
import { describeValue, labelOf } from "./field-values.ts";
import { columnsOf, type Item } from "./item.ts";

export interface ItemDescription {
  /** What the item is called: its first required text, or the line that stands for it. */
  headline: string;
  details: { label: string; value: string }[];
}

/** An item in words, from nothing but what the server tells about the fields of its kind. */
export function describeItem(item: Item, fields: readonly MemoryField[]): ItemDescription {
  const columns = columnsOf(item);
  const name = fields.find(({ type, required }) => required && type === "text");
  const headline = name && describeValue(name, columns[name.name]);
  const details = fields.flatMap((field) => {
    const value = describeValue(field, columns[field.name]);
    return field === name || value === undefined ? [] : [{ label: labelOf(field.name), value }];
  });
  return headline === undefined ? { headline: item.summary, details: [] } : { headline, details };
}
