import { EnvironmentError } from "@companion/services";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hostOf, wholeNumber } from "./settings.ts";

const port = { fallback: 3001, min: 0, max: 65_535 };

it("takes whole numbers in range, and what stands for none", () => {
  fc.assert(
    fc.property(fc.integer({ min: port.min, max: port.max }), (value) => {
      expect(wholeNumber({ PORT: ` ${value} ` }, "PORT", port)).toBe(value);
    }),
  );
  for (const env of [{}, { PORT: "" }]) expect(wholeNumber(env, "PORT", port)).toBe(3001);
});

it("refuses everything else, and says what to give", () => {
  const wrong = fc.oneof(
    fc.constantFrom("-1", "1.5", "0x10", "1e3", "65536", "NaN", "Infinity"),
    fc.string().filter((text) => /\D/u.test(text.trim())),
  );
  fc.assert(
    fc.property(wrong, (text) => {
      expect(() => wholeNumber({ PORT: text }, "PORT", port)).toThrow(EnvironmentError);
    }),
  );
  expect(() => wholeNumber({ PORT: "abc" }, "PORT", port)).toThrow(
    'PORT is "abc"; give a whole number from 0 to 65535.',
  );
});

it("listens on this machine only, unless told otherwise", () => {
  expect([hostOf({}), hostOf({ HOST: "" }), hostOf({ HOST: "0.0.0.0" })]).toEqual([
    "127.0.0.1",
    "127.0.0.1",
    "0.0.0.0",
  ]);
});
