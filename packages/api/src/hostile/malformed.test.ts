import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";
import { validInput } from "./arbitrary-input.ts";
import { disturbedInput, hugeParts, oddParts, unkeepableParts } from "./arbitrary-wrong-input.ts";
import { type Answer, ask, askRaw } from "./ask.ts";
import { readChecksums } from "./checksums.ts";
import { type ListedProcedure, procedures } from "./procedures.ts";
import { phrase, type WrongRequest, wrongAddresses, wrongRequests } from "./wrong-requests.ts";

let test: TestApi;
let anna: TestMember;
let untouched: unknown;
const counted = { procedures: procedures.length, cases: 0, failures: 0, "5xx": 0 };

beforeAll(async () => {
  test = await openTestApi();
  anna = await test.signUp();
  untouched = await readChecksums(test.databaseUrl);
});
afterAll(async () => {
  // oxlint-disable-next-line no-console -- the count is this test's figure
  console.info(`Malformed requests: ${JSON.stringify(counted)}`);
  await test.close();
});

const stackLine = /\n\s+at |node_modules|\.ts:\d/u;

/** What an answer to a wrong request may not be; null for one as it should be. */
const faultOf = ({ status, text }: Answer): string | null => {
  if (status < 400) return `answered ${status}`;
  if (text.includes(phrase)) return "repeats what was sent";
  return stackLine.test(text) ? "shows a stack" : null;
};

const count = ({ status }: Answer, fault: string | null): string | null => {
  const isServerError = status >= 500;
  counted.cases += 1;
  if (isServerError) counted["5xx"] += 1;
  const found = isServerError ? `answered ${status}` : fault;
  if (found !== null) counted.failures += 1;
  return found;
};

const send = (procedure: ListedProcedure, input: unknown) =>
  ask(test, { cookie: anna.cookie }, { procedure, input });

/** Holds that inputs of this form are all refused. */
const expectRefused = (
  procedure: ListedProcedure,
  inputs: fc.Arbitrary<unknown>,
  numRuns: number,
) =>
  fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      const answer = await send(procedure, input);
      expect(count(answer, faultOf(answer))).toBeNull();
    }),
    { numRuns },
  );

const withInput = procedures.filter(({ input }) => input !== null);
/** One procedure for each parser, and one without: before the parser, all go the same way. */
const byParser = [...new Map(procedures.map((procedure) => [procedure.input, procedure])).values()];

/** All wrong requests for one procedure of each parser, and ten of them, each time others, for the rest. */
const requestsTo = (procedure: ListedProcedure): WrongRequest[] => {
  const [valid] = fc.sample(validInput(procedure), { numRuns: 1, seed: 1 });
  const all = wrongRequests(procedure, valid);
  return byParser.includes(procedure) ? all : fc.sample(fc.constantFrom(...all), 10);
};

describe("a request that is wrong in itself", () => {
  it.each(procedures)("is refused by $path, which says nothing of it", async (procedure) => {
    const faults: string[] = [];
    for (const { name, request } of requestsTo(procedure)) {
      const answer = await askRaw(test, { cookie: anna.cookie }, request);
      const fault = count(answer, faultOf(answer));
      if (fault !== null) faults.push(`${name}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  it.each(wrongAddresses)("is refused at the address %s", async (path) => {
    // What stands behind the question mark is a GET's input.
    for (const method of path.includes("?") ? ["GET"] : ["GET", "POST"]) {
      const answer = await askRaw(test, { cookie: anna.cookie }, { path, method, text: undefined });
      expect(count(answer, faultOf(answer))).toBeNull();
    }
  });

  it("is refused when it calls eleven procedures at once", async () => {
    for (const type of ["query", "mutation"]) {
      const paths = procedures.filter((one) => one.type === type).map(({ path }) => path);
      const request = {
        path: `${paths.slice(0, 11).join(",")}?batch=1`,
        method: type === "query" ? "GET" : "POST",
      };
      const answer = await askRaw(test, { cookie: anna.cookie }, request);
      expect(count(answer, faultOf(answer))).toBeNull();
    }
  });
});

describe("an input that breaks the rules of its procedure", () => {
  it.each(withInput)("is refused by $path", async (procedure) => {
    const isWrong = (input: unknown) => procedure.input?.safeParse(input).success === false;
    await expectRefused(procedure, disturbedInput(procedure, oddParts).filter(isWrong), 5);
    await expectRefused(procedure, disturbedInput(procedure, unkeepableParts), 2);
  });

  it.each(byParser.filter(({ input }) => input !== null))(
    "is refused by $path where it is huge",
    (procedure) => expectRefused(procedure, disturbedInput(procedure, hugeParts), 2),
  );
});

describe("what was refused", () => {
  it("has stored nothing and changed nothing, of anybody", async () => {
    expect(await readChecksums(test.databaseUrl)).toEqual(untouched);
  });

  it("has left nothing on the prototypes of this process", () => {
    expect(Reflect.has({}, "polluted")).toBe(false);
  });
});

describe("an odd input, valid or not", () => {
  it.each(withInput)("is no failure of ours in $path", (procedure) =>
    fc.assert(
      fc.asyncProperty(disturbedInput(procedure, oddParts), async (input) => {
        expect(count(await send(procedure, input), null)).toBeNull();
      }),
      { numRuns: 5 },
    ),
  );
});
