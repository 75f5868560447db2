import { isMemberOwned, readTables, withConnection } from "@companion/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestApi, type TestApi } from "../testing/test-api.ts";
import type { Place } from "./arbitrary-input.ts";
import { callAs } from "./call-as.ts";
import { cloneMember } from "./clones.ts";
import { addCrowd } from "./crowd.ts";
import { inputsWithIds } from "./input-with-ids.ts";
import { idFor, type KnownIds, readKnownIds } from "./known-ids.ts";
import { explained, type MemberColumn, planFaults } from "./plan.ts";
import { type ListedProcedure, procedures } from "./procedures.ts";
import { signUpResident } from "./resident.ts";

let test: TestApi;
let known: KnownIds;
let resident: string;
let columnOf: MemberColumn;
/** Each statement, by its text, with the procedure that sent it first. */
const statements = new Map<string, string>();
let sender = "";

const isControl = (text: string): boolean => /^(begin|commit|rollback)\b/u.test(text);

const page = z.object({ nextCursor: z.string() });

/** Calls a procedure with several inputs, and for a list's second page; says whether it ever succeeded. */
const useAs = async (userId: string, procedure: ListedProcedure): Promise<boolean> => {
  let succeeded = false;
  const idAt = (place: Place) => idFor(known, procedure, place);
  for (const input of inputsWithIds(procedure, { idAt, count: 4 })) {
    const { code } = await callAs(test, userId, { procedure, input });
    succeeded ||= code === null;
    if (!("cursor" in (procedure.schema?.properties ?? {}))) continue;
    const first = { ...Object(input), limit: 1 };
    const { result } = await callAs(test, userId, { procedure, input: first });
    const { data } = page.safeParse(result);
    if (data === undefined) continue;
    await callAs(test, userId, { procedure, input: { ...first, cursor: data.nextCursor } });
  }
  return succeeded;
};

beforeAll(async () => {
  test = await openTestApi(
    {},
    {
      onStatement: (text) => {
        if (!isControl(text) && !statements.has(text)) statements.set(text, sender);
      },
    },
  );
  sender = "the worker, or before it";
  ({ userId: resident } = await signUpResident(test));
  known = await readKnownIds(test.databaseUrl, resident);
  const owned = new Set(
    (await withConnection(test.databaseUrl, readTables))
      .filter(isMemberOwned)
      .map(({ name }) => name),
  );
  columnOf = (table) => (owned.has(table) ? "user_id" : table === "users" ? "id" : undefined);
}, 60_000);
afterAll(async () => {
  // oxlint-disable-next-line no-console -- the count is this test's figure
  console.info(`Explained: ${statements.size} statements of ${procedures.length} procedures`);
  await test.close();
});

const asMember = (): string => `set role companion_app; set app.user_id = '${resident}'`;
const asOwner = "reset role";

/** What is wrong with the plans of statements, on a connection with this setting. */
const faultsOf = (texts: Iterable<readonly [string, string]>, setting: string): Promise<string[]> =>
  withConnection(test.databaseUrl, async (sql) => {
    await sql.unsafe(setting);
    const faults: string[] = [];
    for (const [text, path] of texts) {
      const [row] = await sql.unsafe(`explain (generic_plan, format json) ${text}`);
      const [{ Plan }] = explained.parse(row?.["QUERY PLAN"]);
      faults.push(...planFaults(Plan, columnOf).map((fault) => `${path} ${fault}: ${text}`));
    }
    return faults;
  });

describe("every statement of a member's request, with 100,000 members in the database", () => {
  it("is among those seen: each procedure succeeds", async () => {
    const changing = procedures.filter(({ type }) => type !== "query");
    const clones = await cloneMember(test.databaseUrl, resident, changing.length);
    const failed: string[] = [];
    for (const procedure of procedures) {
      sender = procedure.path;
      // What changes rows finds them as they were made.
      const userId = procedure.type === "query" ? resident : (clones.pop() ?? "");
      if (!(await useAs(userId, procedure))) failed.push(procedure.path);
    }
    expect(failed).toEqual([]);
  }, 60_000);

  it("reads the rows of that member alone, by an index", async () => {
    await addCrowd(test.databaseUrl, resident);
    expect(await faultsOf(statements, asMember())).toEqual([]);
  }, 60_000);

  it("would do so without the policies too", async () => {
    expect(await faultsOf(statements, asOwner)).toEqual([]);
  });

  it.each([
    "select summary from user_memory_items where mention_count > $1",
    "select content from user_conversation_messages where id = $1",
    "update user_goals set progress = 1 where title = $1",
    "select name from users where name = $1",
  ])("would be noticed if it were: %s", async (text) => {
    expect(await faultsOf([[text, "a request"]], asOwner)).toHaveLength(1);
  });
});
