import type { KindDescription } from "../trpc/types.ts";

/** Kinds that belong together on the page. */
export interface KindGroup {
  title: string;
  /** What the reader should know of all of them. */
  note?: string;
  kinds: KindDescription[];
}

const groups = {
  life: { title: "You and your life" },
  now: { title: "How things are" },
  overTime: { title: "Over time" },
  care: { title: "With extra care", note: "You told me these in trust." },
  safety: { title: "Your safety", note: "I keep these in mind whenever we talk." },
} as const;

type GroupName = keyof typeof groups;

/** Where a kind belongs: first by how careful to be with it, then by how it changes. */
function groupOf({ sensitivity, cardinality }: KindDescription): GroupName {
  if (sensitivity === "critical") return "safety";
  if (sensitivity === "sensitive") return "care";
  switch (cardinality) {
    case "many":
      return "life";
    case "one":
      return "now";
    case "series":
    case "appendOnly":
      return "overTime";
    default: {
      const unknown: never = cardinality;
      throw new Error(`Not a cardinality: ${String(unknown)}`);
    }
  }
}

/** Kinds in groups, in the order of the page; a group without kinds is left out. */
export function groupsOf(kinds: readonly KindDescription[]): KindGroup[] {
  const byGroup = Map.groupBy(kinds, groupOf);
  const names: GroupName[] = ["life", "now", "overTime", "care", "safety"];
  return names.flatMap((name) => {
    const members = byGroup.get(name);
    return members === undefined ? [] : [{ ...groups[name], kinds: members }];
  });
}
