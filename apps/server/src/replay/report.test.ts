import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failures } from "./failures.ts";
import { isClean, percentile, reportOf } from "./report.ts";
import { newTally } from "./tally.ts";

describe("a percentile", () => {
  it("is one of the values, with at least that share of them at or below it, and no lower one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }),
        fc.constantFrom(0.5, 0.95),
        (values, share) => {
          const found = percentile(values, share) ?? -1;
          expect(values).toContain(found);
          const atMost = values.filter((value) => value <= found).length;
          const below = values.filter((value) => value < found).length;
          expect(atMost).toBeGreaterThanOrEqual(share * values.length);
          expect(below).toBeLessThan(share * values.length);
        },
      ),
    );
  });

  it("of nothing is unknown", () => {
    expect(percentile([], 0.5)).toBeNull();
  });
});

describe("a run is clean", () => {
  const found = () => ({
    tally: { ...newTally(1), sent: 2, stored: 2 },
    failures: new Failures(),
    jobs: { left: 0, dead: 0 },
    statementsPerSend: 6,
    seconds: 1,
    malformedLines: 0,
  });

  it("when all that was sent is stored, nothing failed and no job is left", () => {
    expect(isClean(reportOf(found()))).toBe(true);
  });

  it("not with a message that is not stored, a job left or dead, or a malformed line", () => {
    const others = [
      { ...found(), tally: { ...newTally(1), sent: 2, stored: 1 } },
      { ...found(), jobs: { left: 1, dead: 0 } },
      { ...found(), jobs: { left: 0, dead: 1 } },
      { ...found(), malformedLines: 1 },
    ];
    expect(others.map((other) => isClean(reportOf(other)))).toEqual(others.map(() => false));
  });

  it("not with an error, of which it tells the kind and never the message", async () => {
    const run = found();
    await run.failures.guard("send", () => Promise.reject(new TypeError("a member's words")));
    const report = reportOf(run);
    expect(isClean(report)).toBe(false);
    expect(report.errors).toEqual({ total: 1, byKind: { "send: TypeError": 1 } });
  });
});
