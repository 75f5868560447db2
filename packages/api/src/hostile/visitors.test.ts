import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/test-api.ts";
import { validInput } from "./arbitrary-input.ts";
import { ask, nobody } from "./ask.ts";
import { procedures, publicPaths } from "./procedures.ts";

let test: TestApi;
beforeAll(async () => {
  test = await openTestApi();
});
afterAll(() => test.close());

const inputsOf = (procedure: (typeof procedures)[number]) =>
  fc.sample(validInput(procedure), { numRuns: 1, seed: 1 });

describe("a visitor without a session", () => {
  const closed = procedures.filter(({ path }) => !publicPaths.includes(path));

  it.each(closed)("is asked to sign in by $path", async (procedure) => {
    for (const credentials of [nobody, { authorization: "Bearer a-token-of-nobody" }]) {
      for (const input of inputsOf(procedure)) {
        expect(await ask(test, credentials, { procedure, input })).toMatchObject({
          status: 401,
          code: "UNAUTHORIZED",
        });
      }
    }
  });

  const open = procedures.filter(({ path }) => publicPaths.includes(path));

  it.each(open)("is answered by $path", async (procedure) => {
    for (const input of inputsOf(procedure)) {
      expect(await ask(test, nobody, { procedure, input })).toMatchObject({ status: 200 });
    }
  });

  it("finds each public procedure by its name here", () => {
    expect(open.map(({ path }) => path)).toEqual(publicPaths);
  });
});
