import fc from "fast-check";
import { expect, it } from "vitest";
import { actionsFor } from "./actions-for.ts";

const cardinality = fc.constantFrom("many", "one", "series", "appendOnly");
const state = fc.constantFrom(
  "stated",
  "inferred",
  "confirmed",
  "rejected",
  "superseded",
  "archived",
);

it("lets a member correct, contradict and put away whatever is known, of every kind", () => {
  fc.assert(
    fc.property(cardinality, fc.constantFrom("stated", "inferred", "confirmed"), (kind, known) => {
      const actions = actionsFor({ cardinality: kind }, { state: known });
      expect(actions).toEqual(expect.arrayContaining(["edit", "reject"]));
      expect(actions.includes("archive") || actions.includes("clear")).toBe(true);
    }),
  );
});

it("offers deletion in every state, except of a one-row kind, which is cleared", () => {
  fc.assert(
    fc.property(cardinality, state, (kind, any) => {
      const actions = actionsFor({ cardinality: kind }, { state: any });
      expect(actions.includes("remove")).toBe(kind !== "one");
    }),
  );
});

it("asks for a word on what waits for one, and lets a rejection be taken back", () => {
  fc.assert(
    fc.property(cardinality, state, (kind, any) => {
      const actions = actionsFor({ cardinality: kind }, { state: any });
      expect(actions.includes("confirm")).toBe(any === "inferred" || any === "rejected");
    }),
  );
});
