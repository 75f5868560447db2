import fc from "fast-check";
import { expect, it } from "vitest";
import { eventAt, placeOf, places } from "./event.ts";

it("resumes after the event whose id is given", () => {
  fc.assert(
    fc.property(fc.integer({ min: places.start, max: places.end }), (place) => {
      expect(placeOf(eventAt(place, { type: "delta", text: "" }).id)).toBe(place);
    }),
  );
});

it("starts from the beginning with an id that is none of ours", () => {
  fc.assert(
    fc.property(
      fc.string().filter((id) => !/^\d+$/u.test(id)),
      (id) => {
        expect(placeOf(id)).toBe(places.none);
      },
    ),
  );
  for (const id of [undefined, "", " ", "-1", "1.5", "2147483648", "Infinity"]) {
    expect(placeOf(id)).toBe(places.none);
  }
});
