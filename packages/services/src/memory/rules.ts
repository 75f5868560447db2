import type { AnyMemoryKind } from "@companion/db";
import { ServiceError } from "../errors.ts";
import type { KindColumns } from "./item.ts";

/** Whether the columns of a row agree with each other; a row of which they do not is never written. */
export const isSound = (kind: AnyMemoryKind, row: KindColumns): boolean =>
  kind.rules.every((rule) => rule.holds(row));

/** Tells the member which columns of a row do not agree, and why. */
export const assertSound = (kind: AnyMemoryKind, row: KindColumns): void => {
  const broken = kind.rules.filter((rule) => !rule.holds(row));
  if (broken.length === 0) return;
  const fields: Record<string, string[]> = {};
  for (const { fields: names, message } of broken) {
    for (const name of names) (fields[name] ??= []).push(message);
  }
  throw new ServiceError("invalid", broken.map(({ message }) => message).join(" "), { fields });
};
