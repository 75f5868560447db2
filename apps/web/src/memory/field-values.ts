import type { MemoryField } from "../trpc/types.ts";

/** What a form holds of a field: lists as lists, everything else as the text of its control. */
export type FieldText = string | string[];

/** The name of a field in words, such as "When to use". */
export const labelOf = (name: string): string => {
  const words = name
    .replace(/([A-Z])/gu, " $1")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const pad = (part: number): string => String(part).padStart(2, "0");

/** A moment as a `datetime-local` control takes it, in the reader's time zone. */
const localMoment = (at: Date): string =>
  `${String(at.getFullYear()).padStart(4, "0")}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}` +
  `T${pad(at.getHours())}:${pad(at.getMinutes())}`;

/** What a form shows for a stored value. */
export function toText({ type }: MemoryField, value: unknown): FieldText {
  if (type === "list") return Array.isArray(value) ? value.map(String) : [];
  if (value instanceof Date) return localMoment(value);
  if (typeof value === "string") return type === "time" ? value.slice(0, 5) : value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** What is sent for what a form holds; an empty control stands for "not known". */
export function fromText({ type }: MemoryField, text: FieldText): unknown {
  if (typeof text !== "string") return text;
  if (text.trim() === "") return null;
  switch (type) {
    case "number":
      return Number(text);
    case "boolean":
      return text === "true";
    case "datetime":
      return new Date(text);
    case "list":
      return [text];
    case "text":
    case "longText":
    case "date":
    case "time":
    case "choice":
      return text;
    default: {
      const unknown: never = type;
      throw new Error(`Not a type of field: ${String(unknown)}`);
    }
  }
}

/** A stored value in words; undefined when nothing is known. */
export function describeValue(field: MemoryField, value: unknown): string | undefined {
  if (value instanceof Date)
    return value.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = toText(field, value);
  const words = typeof text === "string" ? text : text.join(", ");
  if (words === "") return undefined;
  return field.type === "choice" ? words.replaceAll("_", " ") : words;
}
