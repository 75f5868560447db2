import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../locale.ts";
import { CATEGORIES, SEVERITIES } from "../levels.ts";
import { resourcesFor } from "../resources/resources.ts";
import { safetyInstructions } from "./safety-instructions.ts";
import { safetyResponse } from "./safety-response.ts";

const cases = LANGUAGES.flatMap((locale) =>
  CATEGORIES.flatMap((category) =>
    (["high", "imminent"] as const).flatMap((severity) =>
      (["self", "other"] as const).map((subject) => ({ locale, category, severity, subject })),
    ),
  ),
);

describe.each(cases)("the response in $locale to $severity $category of $subject", (input) => {
  const resources = resourcesFor({ country: "FR", locale: input.locale, topic: input.category });
  const response = safetyResponse({ ...input, resources });

  test("holds every resource it is given, and says that the numbers are unverified", () => {
    for (const { phone, sms, url } of resources) expect(response).toContain(phone ?? sms ?? url);
    const verified = resources.map((resource) => ({ ...resource, verifiedAt: "2026-01-01" }));
    expect(safetyResponse({ ...input, resources: verified }).length).toBeLessThan(response.length);
  });

  test("asks, leaves no blank unfilled, and ends by staying in the conversation", () => {
    expect(response).toMatch(/[?？]/);
    expect(response).not.toMatch(/[{}]|undefined|\n\n\n/);
    expect(response).toMatch(/[?？]$/);
  });

  test("has no number but those of the resources", () => {
    const digits = resources.reduce(
      (text, { phone, sms, name }) =>
        [phone, sms, name].reduce<string>((left, part) => left.replaceAll(part ?? "\0", ""), text),
      response,
    );
    expect(digits).not.toMatch(/\d/);
  });

  test("names no way to do harm", () => {
    expect(response).not.toMatch(
      /pills?\b|rope|bridge|overdose|pastillas|médicaments|tabletten|comprimidos|药/i,
    );
  });
});

test("imminent danger is answered with the emergency number before anything is asked", () => {
  const resources = resourcesFor({ country: "DE", locale: "en" });
  const response = safetyResponse({
    severity: "imminent",
    category: "suicide",
    locale: "en-GB",
    resources,
  });
  expect(response.indexOf("110")).toBeGreaterThan(0);
  expect(response.indexOf("110")).toBeLessThan(response.indexOf("?"));
});

test("without a country the member is sent to the local emergency number, in words", () => {
  const resources = resourcesFor({ country: null, locale: "en-US" });
  const response = safetyResponse({
    severity: "imminent",
    category: "suicide",
    locale: "en-US",
    resources,
  });
  expect(response).toContain("call your local emergency number now");
  expect(response).not.toMatch(/\d/);
});

test("a language without reviewed text is answered in English", () => {
  const input = { severity: "high", category: "suicide", resources: [] } as const;
  expect(safetyResponse({ ...input, locale: "ja-JP" })).toBe(
    safetyResponse({ ...input, locale: "en" }),
  );
  expect(safetyResponse({ ...input, locale: "pt-BR" })).toBe(
    safetyResponse({ ...input, locale: "pt" }),
  );
});

test.each(SEVERITIES)(
  "the model's instructions for %s forbid methods, made-up numbers and ending",
  (severity) => {
    const block = safetyInstructions(severity);
    expect(block).toMatch(/Never name, compare or describe ways/);
    expect(block).toMatch(/Do not make up phone numbers/);
    expect(block).toMatch(/or end the conversation/);
  },
);

test("the moderate block asks the model for the question, company and a resource", () => {
  expect(safetyInstructions("moderate")).toMatch(/ask directly.*be with them.*resources/s);
});
