import { expect, it } from "vitest";
import { countriesIn } from "./countries.ts";

it("offers each country once, by name in the order of the alphabet", () => {
  const countries = countriesIn("en");
  const names = countries.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "en")));
  expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
  expect(countries).toContainEqual({ code: "DE", name: "Germany" });
  expect(countries.length).toBeGreaterThan(190);
});

it("offers no union and no placeholder", () => {
  const codes = countriesIn("en").map(({ code }) => code);
  expect(codes).not.toEqual(expect.arrayContaining(["EU"]));
  expect(codes).not.toContain("UN");
  expect(codes).not.toContain("ZZ");
});
