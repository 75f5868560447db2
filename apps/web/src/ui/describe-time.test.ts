import { expect, it } from "vitest";
import { describeTime } from "./describe-time.ts";

const now = new Date("2026-03-10T12:00:00Z");
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

it.each([
  [0, "just now"],
  [59_000, "just now"],
  [5 * minute, "5 minutes ago"],
  [23 * hour, "23 hours ago"],
  [1 * day, "yesterday"],
  [6 * day, "6 days ago"],
  [15 * day, "2 weeks ago"],
  [400 * day, "last year"],
])("says of what was %i ms ago: %s", (ago, words) => {
  expect(describeTime(new Date(now.getTime() - ago), now)).toBe(words);
});

it("does not fail for a clock that is ahead", () => {
  expect(describeTime(new Date(now.getTime() + 2 * hour), now)).toBe("in 2 hours");
});
