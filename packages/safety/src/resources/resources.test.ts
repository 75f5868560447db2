import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../locale.ts";
import { CATEGORIES } from "../levels.ts";
import { DIRECTORY } from "./directory.ts";
import { resourcesFor } from "./resources.ts";

const countries = Object.keys(DIRECTORY);

describe.each(countries)("in %s", (country) => {
  const all = CATEGORIES.flatMap((topic) => resourcesFor({ country, locale: "en", topic }));

  test("an emergency entry comes first and an international directory last", () => {
    for (const topic of CATEGORIES) {
      const resources = resourcesFor({ country, locale: "en", topic });
      expect(resources[0]?.kind).toBe("emergency");
      expect(resources.at(-1)).toMatchObject({
        kind: "directory",
        url: "https://findahelpline.com",
      });
      expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
      expect(resources.length).toBeLessThanOrEqual(12);
    }
  });

  test("every number is one that the directory holds for that country, and none is shown as verified", () => {
    const numbers = (DIRECTORY[country] ?? []).map(([, , address]) => address.replace("sms:", ""));
    const shown = all.flatMap(({ phone, sms }) => phone ?? sms ?? []);
    expect(numbers).toEqual(expect.arrayContaining(shown));
    expect(shown.every((number) => /\d/.test(number))).toBe(true);
    expect(all.every(({ verifiedAt }) => verifiedAt === null)).toBe(true);
  });
});

describe("where the country is not known", () => {
  test.each([null, "", "ZZ", "constructor", "__proto__"])(
    "%s: no number of any country",
    (country) => {
      for (const locale of ["en-US", "en", "fr-FR", "xx"]) {
        const resources = resourcesFor({ country, locale });
        expect(resources.map(({ kind }) => kind)).toEqual(["emergency", "directory"]);
        expect(resources.every(({ phone, sms }) => phone === undefined && sms === undefined)).toBe(
          true,
        );
        expect(resources.map(({ name }) => name).join()).not.toMatch(/\d/);
      }
    },
  );

  test.each(LANGUAGES)("the words are in %s", (locale) => {
    const [emergency, directory] = resourcesFor({ country: null, locale });
    expect(emergency?.name).not.toBe("");
    expect(directory?.name).toContain("Find A Helpline");
  });
});

describe("what is offered", () => {
  test("calls and messages are told apart", () => {
    const texts = resourcesFor({ country: "US", locale: "en" }).filter(
      ({ name }) => name === "Crisis Text Line",
    );
    expect(texts).toEqual([expect.objectContaining({ sms: "741741" })]);
    expect(texts[0]).not.toHaveProperty("phone");
  });

  test("someone harmed by others is offered lines for that first", () => {
    const lines = resourcesFor({ country: "FR", locale: "fr", topic: "abuse" }).filter(
      ({ kind }) => kind === "crisis",
    );
    expect(lines.map(({ name }) => name).join()).toMatch(/Viol/);
  });

  test("an adult line and one for the young are offered together", () => {
    const lines = resourcesFor({ country: "GB", locale: "en" }).filter(
      ({ kind }) => kind === "crisis",
    );
    expect(lines.some(({ audience }) => audience === "youth")).toBe(true);
    expect(lines.some(({ audience }) => audience === undefined)).toBe(true);
  });

  test("a line in another language is offered only to those who read that language", () => {
    const ukrainian = (locale: string) =>
      resourcesFor({ country: "DE", locale }).filter(({ languages }) => languages?.includes("uk"));
    expect(ukrainian("de")).toEqual([]);
  });
});
