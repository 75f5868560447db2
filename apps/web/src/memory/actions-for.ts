import type { KindDescription } from "../trpc/types.ts";
import type { Item } from "./item.ts";

export type ItemAction = "edit" | "confirm" | "reject" | "archive" | "clear" | "restore" | "remove";

/** What a member can do with an item, as its state and its kind allow. */
export function actionsFor(
  { cardinality }: Pick<KindDescription, "cardinality">,
  { state }: Pick<Item, "state">,
): ItemAction[] {
  const isOne = cardinality === "one";
  const remove: ItemAction[] = isOne ? [] : ["remove"];
  const known: ItemAction[] = ["edit", "reject", isOne ? "clear" : "archive", ...remove];
  switch (state) {
    case "inferred":
      return ["confirm", ...known];
    case "stated":
    case "confirmed":
      return known;
    case "rejected":
      return ["confirm", ...remove];
    case "archived":
      return isOne ? [] : ["restore", ...remove];
    case "superseded":
      return remove;
    default: {
      const unknown: never = state;
      throw new Error(`Not a state: ${String(unknown)}`);
    }
  }
}
