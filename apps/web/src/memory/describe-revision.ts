import type { MemoryField } from "../trpc/types.ts";
import { describeValue, labelOf } from "./field-values.ts";
import type { Revision } from "./revision.ts";

interface RevisionDescription {
  /** What was done and by whom, such as "Changed by you". */
  title: string;
  /** Which fields changed; undefined stands for nothing known. */
  changes: { label: string; from: string | undefined; to: string | undefined }[];
}

/** A change of an item in words, from nothing but what the server tells about the fields of its kind. */
export function describeRevision(
  { op, actor, before, after }: Revision,
  fields: readonly MemoryField[],
): RevisionDescription {
  const changes = fields.flatMap((field) => {
    const from = before === null ? undefined : describeValue(field, before.item[field.name]);
    const to = describeValue(field, after.item[field.name]);
    return from === to ? [] : [{ label: labelOf(field.name), from, to }];
  });
  return { title: `${done(op)} by ${actor === "member" ? "you" : "me"}`, changes };
}

function done(op: Revision["op"]): string {
  switch (op) {
    case "create":
      return "Noted";
    case "update":
      return "Changed";
    case "confirm":
      return "Confirmed";
    case "reject":
      return "Marked as not right";
    case "supersede":
      return "Replaced";
    case "archive":
      return "Put away";
    case "restore":
      return "Brought back";
    case "merge":
      return "Added to";
    default: {
      const unknown: never = op;
      throw new Error(`Not a change: ${String(unknown)}`);
    }
  }
}
