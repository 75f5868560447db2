import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Batches } from "./batches.ts";

describe("text that is stored in batches", () => {
  it("is all there, in order, one piece at a time, whenever each store ends", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.string({ minLength: 1 })), async (s, texts) => {
        let stored = "";
        let storing = 0;
        const store = s.scheduleFunction(async (text: string) => {
          stored += text;
          storing -= 1;
        });
        const batches = new Batches(
          (text) => {
            storing += 1;
            expect(storing).toBe(1);
            return store(text);
          },
          (error) => expect(error).toBeUndefined(),
        );
        const writes = s.scheduleSequence(
          texts.map((text) => async () => {
            batches.write(text);
          }),
        );
        await s.waitFor(writes.task);
        await s.waitFor(batches.flushed());
        expect(stored).toBe(texts.join(""));
      }),
    );
  });

  it("says once that a store failed, and goes on with what comes after", async () => {
    const failures: unknown[] = [];
    const stored: string[] = [];
    const batches = new Batches(
      async (text) => {
        if (text === "bad") throw new Error("not stored");
        stored.push(text);
      },
      (error) => failures.push(error),
    );
    batches.write("bad");
    await batches.flushed();
    batches.write("good");
    await batches.flushed();
    expect([failures.length, stored]).toEqual([1, ["good"]]);
  });
});
