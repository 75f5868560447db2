import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/test-api.ts";
import { type Given, validInput } from "./arbitrary-input.ts";
import { callAs } from "./call-as.ts";
import { countRows, readMemberTables } from "./checksums.ts";
import { cloneMember } from "./clones.ts";
import { idFor, type KnownIds, readKnownIds } from "./known-ids.ts";
import { type ListedProcedure, procedures } from "./procedures.ts";
import { signUpResident } from "./resident.ts";

/** Verbs that create something each time they are called. */
const creating = /\.(create|amend|bulkCreate|upsertFact|connect)$/u;

const mutations = procedures.filter(({ type }) => type === "mutation");
const repeatable = mutations.filter(({ schema }) => "clientId" in (schema?.properties ?? {}));

let test: TestApi;
let known: KnownIds;
let clones: string[];
let tables: string[];
let before: unknown;

beforeAll(async () => {
  test = await openTestApi();
  const { userId } = await signUpResident(test);
  known = await readKnownIds(test.databaseUrl, userId);
  clones = await cloneMember(test.databaseUrl, userId, 2 * repeatable.length);
  tables = await readMemberTables(test.databaseUrl);
  before = await rowsOf(userId);
}, 60_000);
afterAll(() => test.close());

const rowsOf = (userId: string) => countRows(test.databaseUrl, { of: userId, tables });

/** A valid input with the client's own id of the call, and the ids of rows that are there. */
const inputOf = (procedure: ListedProcedure): unknown => {
  const given: Given = (place, { format }) => {
    if (place.join() === "clientId") return fc.constant("one-call");
    return format === "uuid" ? fc.constant(idFor(known, procedure, place)) : undefined;
  };
  const isNamed = (input: unknown) => JSON.stringify(input).includes("one-call");
  const [input] = fc.sample(validInput(procedure, given).filter(isNamed), { numRuns: 1, seed: 5 });
  return input;
};

describe("a call with an id of the client's own", () => {
  it("can be made of every procedure that creates something", () => {
    const paths = (of: readonly ListedProcedure[]) => of.map(({ path }) => path);
    const all = paths(mutations).filter((path) => creating.test(path));
    expect(all.filter((path) => !paths(repeatable).includes(path))).toEqual([]);
  });

  const numbered = repeatable.map((procedure, index) => ({
    path: procedure.path,
    procedure,
    index,
  }));

  it.each(numbered)("is done once by $path when it arrives twice at once", async (one) => {
    const { procedure, index } = one;
    const [twice = "", once = ""] = clones.slice(2 * index);
    const input = inputOf(procedure);
    const call = (userId: string) => callAs(test, userId, { procedure, input });

    const results = await Promise.all([call(twice), call(twice)]);
    expect(results[0].code).toBeNull();
    expect(results[1]).toEqual(results[0]);
    expect(await call(twice)).toEqual(results[0]);

    await call(once);
    const after = await rowsOf(once);
    expect(await rowsOf(twice)).toEqual(after);
    expect(after).not.toEqual(before);
  });
});
