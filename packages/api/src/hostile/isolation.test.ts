import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 as uuidv7 } from "uuid";
import { openTestApi, type TestApi, type TestMember } from "../testing/test-api.ts";
import type { Place } from "./arbitrary-input.ts";
import { type Answer, ask } from "./ask.ts";
import { callAs } from "./call-as.ts";
import { readChecksums } from "./checksums.ts";
import { cloneMember } from "./clones.ts";
import { inputWithId } from "./input-with-ids.ts";
import { idFor, idPlaces, type KnownIds, readKnownIds } from "./known-ids.ts";
import { procedures } from "./procedures.ts";
import { signUpResident } from "./resident.ts";

/** Id fields in which an id that is nobody's, or somebody else's, is no error; each says why. */
const withoutError: Record<string, string> = {
  "conversation.themes.untag:itemId": "a theme that is not on the conversation is off it already",
  "conversation.continuity.resume:conversationId": "it only leaves its own session out",
  "memory.context:conversationId": "it only leaves its own session out",
};

let test: TestApi;
let anna: TestMember;
let ben: TestMember;
let ids: { anna: KnownIds; ben: KnownIds };
let clones: string[];
let untouched: unknown;

const withIds = procedures
  .map((procedure) => ({ path: procedure.path, procedure, places: idPlaces(procedure) }))
  .filter(({ places }) => places.length > 0);

beforeAll(async () => {
  test = await openTestApi();
  [anna, ben] = [await signUpResident(test), await signUpResident(test)];
  const [annas, bens] = await Promise.all(
    [anna, ben].map(({ userId }) => readKnownIds(test.databaseUrl, userId)),
  );
  if (annas === undefined || bens === undefined) throw new Error("Both were read");
  ids = { anna: annas, ben: bens };
  clones = await cloneMember(test.databaseUrl, anna.userId, withIds.length);
  untouched = await readChecksums(test.databaseUrl);
}, 60_000);
afterAll(async () => {
  const fields = withIds.flatMap(({ places }) => places).length;
  // oxlint-disable-next-line no-console -- the count is this test's figure
  console.info(`Foreign ids: ${fields} fields of ${withIds.length} procedures`);
  await test.close();
});

/** An answer without what differs between any two. */
const comparable = ({ status, text }: Answer, id: string): string =>
  `${status} ${text.replaceAll(id, "").replaceAll(/"requestId":"[^"]*"/gu, "")}`;

describe("the id of another member's row", () => {
  it.each(withIds)("is for $path as one that nobody has", async ({ path, procedure, places }) => {
    for (const place of places) {
      const answerTo = async (id: string): Promise<{ answer: Answer; comparable: string }> => {
        const isHere = (at: Place) => at.join() === place.join();
        const input = inputWithId(procedure, place, (at) =>
          isHere(at) ? id : idFor(ids.ben, procedure, at),
        );
        const answer = await ask(test, { cookie: ben.cookie }, { procedure, input });
        return { answer, comparable: comparable(answer, id) };
      };
      const foreign = await answerTo(idFor(ids.anna, procedure, place));
      const unknown = await answerTo(uuidv7());
      expect(foreign.comparable).toBe(unknown.comparable);
      const field = `${path}:${place.join(".")}`;
      expect(foreign.answer.code).toBe(field in withoutError ? null : "NOT_FOUND");
    }
  });

  it("has changed no row, of anybody", async () => {
    expect(await readChecksums(test.databaseUrl)).toEqual(untouched);
  });
});

describe("the same id, of the member's own row", () => {
  const numbered = withIds.map((one, index) => ({ ...one, index }));

  it.each(numbered)("is found by $path", async ({ procedure, places: [place], index }) => {
    const userId = clones[index];
    if (userId === undefined || place === undefined) throw new Error("Each procedure has a clone");
    const input = inputWithId(procedure, place, (at) => idFor(ids.anna, procedure, at));
    const { code } = await callAs(test, userId, { procedure, input });
    expect(code).not.toBe("NOT_FOUND");
  });
});
