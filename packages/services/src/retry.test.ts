import { DatabaseError } from "@companion/db";
import fc from "fast-check";
import { expect, it } from "vitest";
import { persist } from "./retry.ts";

it("tries again after a deadlock or a serialization failure, three times in all", async () => {
  const sqlState = fc.constantFrom("40P01", "40001", "23505", "25P02");
  await fc.assert(
    fc.asyncProperty(fc.array(sqlState, { maxLength: 5 }), async (failures) => {
      let run = 0;
      const result = persist(() => {
        const failure = failures[run];
        run += 1;
        return failure === undefined
          ? Promise.resolve("stored")
          : Promise.reject(new DatabaseError(failure));
      });
      const lasting = failures.findIndex((state) => !state.startsWith("40"));
      const runs = Math.min(3, 1 + (lasting === -1 ? failures.length : lasting));
      const last = failures[runs - 1];
      const outcome = await result.catch((error: unknown) => error);
      expect(outcome).toEqual(last === undefined ? "stored" : new DatabaseError(last));
      expect(run).toBe(runs);
    }),
  );
});
