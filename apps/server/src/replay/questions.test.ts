import fc from "fast-check";
import { expect, it } from "vitest";
import { parseQuestions, type Question } from "./questions.ts";

const question: fc.Arbitrary<Question> = fc.record({
  id: fc.string({ minLength: 1 }),
  topic: fc.string(),
  question: fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== ""),
});

const malformed = fc.constantFrom(
  "{",
  "null",
  "[]",
  '{"id":"1","topic":"t"}',
  '{"id":"1","topic":"t","question":" "}',
  '{"id":1,"topic":"t","question":"q"}',
);

it("reads every question, and names each malformed line by its number", () => {
  const line = fc.oneof(
    question.map((value) => ({ value, text: JSON.stringify(value) })),
    malformed.map((text) => ({ value: null, text })),
    fc.constantFrom("", "  ").map((text) => ({ value: undefined, text })),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const parsed = parseQuestions(lines.map(({ text }) => text).join("\n"));
      expect(parsed.questions).toEqual(lines.flatMap(({ value }) => value ?? []));
      expect(parsed.malformed.map((found) => found.line)).toEqual(
        lines.flatMap(({ value }, index) => (value === null ? [index + 1] : [])),
      );
    }),
  );
});

it("says what is wrong with a line, without its text", () => {
  const { malformed: lines } = parseQuestions('secret\n{"id":"1","topic":"t","question":7}');
  expect(lines.map(({ problem }) => problem)).toEqual([
    "not JSON",
    "question: Invalid input: expected string, received number",
  ]);
});
