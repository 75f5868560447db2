import fc from "fast-check";
import { expect, it } from "vitest";
import type { KindDescription } from "../trpc/types.ts";
import { groupsOf } from "./groups.ts";

const anyKind: fc.Arbitrary<KindDescription> = fc.record({
  kind: fc.uuid(),
  label: fc.string(),
  cardinality: fc.constantFrom("many", "one", "series", "appendOnly"),
  sensitivity: fc.constantFrom("normal", "sensitive", "critical"),
  fields: fc.constant([]),
});
const anyKinds = fc.uniqueArray(anyKind, { selector: ({ kind }) => kind });

it("puts every kind into one group, and shows no group without kinds", () => {
  fc.assert(
    fc.property(anyKinds, (kinds) => {
      const groups = groupsOf(kinds);
      expect(groups.flatMap((group) => group.kinds).toSorted(byKind)).toEqual(
        kinds.toSorted(byKind),
      );
      expect(groups.every((group) => group.kinds.length > 0)).toBe(true);
    }),
  );
});

it("keeps what touches safety together, last, however it changes", () => {
  fc.assert(
    fc.property(anyKinds, (kinds) => {
      const critical = kinds.filter(({ sensitivity }) => sensitivity === "critical");
      fc.pre(critical.length > 0);
      expect(groupsOf(kinds).at(-1)?.kinds).toEqual(critical);
    }),
  );
});

const byKind = (one: KindDescription, other: KindDescription): number =>
  one.kind < other.kind ? -1 : 1;
