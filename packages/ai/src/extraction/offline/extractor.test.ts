import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInEnglish, offlineExtractor } from "./extractor.ts";

const now = new Date("2026-03-01T12:00:00.000Z");

/** What is remembered of a message, as `kind: fields`. */
const remembered = (text: string): string[] =>
  findInEnglish({ text, now }).map(
    ({ kind, item }) =>
      `${kind}: ${Object.values(item)
        .map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
        .join(", ")}`,
  );

describe("what is remembered of plain words", () => {
  it.each([
    ["I went to see my sister Anna.", "people: Anna, sibling, sister"],
    ["My friend's name is Tom.", "people: Tom, friend, friend"],
    ["Anna is my best friend.", "people: Anna, friend, best friend"],
    ["I have a daughter named Mia.", "people: Mia, child, daughter"],
    ["My ex-wife calls a lot.", "people: Ex-wife, ex_partner"],
    ["My girlfriend dumped me.", "people: Ex-girlfriend, ex_partner"],
    ["My mom called.", "people: Mother, parent"],
    ["Should I tell my husband?", "people: Husband, partner"],
    ["My grandfather passed away in May.", "people: Grandfather, relative, has died"],
    ["I want to sleep better.", "goals: Sleep better"],
    ["I'd really like to learn to drive, but I never start.", "goals: Learn to drive"],
    ["My goal is to run a marathon.", "goals: Run a marathon"],
    ["How do I stop biting my nails?", "goals: Stop biting my nails"],
    ["I'm trying to quit smoking because of my lungs.", "goals: Quit smoking"],
    ["Walking helps me a lot.", "copingTools: Walking, movement"],
    ["Listening to music calms me down.", "copingTools: Listening to music, sensory"],
    ["I journal when I'm anxious.", "copingTools: Journaling, cognitive, anxious"],
    ["I go for a run to clear my head.", "copingTools: Going for a run, movement"],
    ["I just lost my job.", "currentStressors: Job loss, work, true"],
    ["We're going through a divorce.", "currentStressors: Divorce, relational, true"],
    ["My mother has dementia.", "currentStressors: Mother's dementia, family, true"],
    ["I'm so stressed about my exams.", "currentStressors: Exams, academic, true"],
    ["I have social anxiety.", "themes: Social anxiety, anxiety"],
    ["I feel so lonely these days.", "themes: Loneliness, relationships"],
    ["I'm terrified of flying.", "themes: Fear of flying, anxiety"],
    ["I usually go to bed at 11:30.", "sleepRoutine: 23:30"],
    ["I go to bed around 1.", "sleepRoutine: 01:00"],
    ["I wake up at 6 am.", "sleepRoutine: 06:00"],
    ["I only get about five hours of sleep.", "sleepRoutine: 5"],
    ["I can’t sleep at night.", "sleepRoutine: Trouble sleeping"],
    ["About a 4 today.", "moodTrends: 2026-03-01, 4"],
    ["My mood was a 3 out of 10 yesterday.", "moodTrends: 2026-02-28, 3"],
    ["I'm feeling low, maybe 3/10.", "moodTrends: 2026-03-01, 3, low"],
    ["I want to die.", "suicidalThoughts: 2026-03-01, I want to die, 1"],
    [
      "I've been thinking about suicide.",
      "suicidalThoughts: 2026-03-01, I've been thinking about suicide, 2",
    ],
    [
      "I'm going to kill myself tonight.",
      "suicidalThoughts: 2026-03-01, I'm going to kill myself tonight, 5, true",
    ],
  ])("%s", (text, expected) => {
    expect(remembered(text)).toContain(expected);
  });
});

describe("what is not remembered", () => {
  it.each([
    ["a negated wish", "I don't want to lose weight."],
    ["a wish of somebody else", "She wants to move out. He said I want to quit drinking."],
    ["a condition", "If I want to lose weight, what then?"],
    ["a question about oneself", "Do I want to move out? Do I have social anxiety?"],
    ["words in quotation marks", 'She said "I want to move out" and “my sister Anna”.'],
    ["words in single quotes", "He wrote 'I don't want to live' on it."],
    ["somebody else's people", "Her mother and his sister Anna and their friend Tom came."],
    ["who somebody is not", "He is not my husband. She is like my mother."],
    ["a person yet to come", "My future wife will be kind."],
    ["what does not help", "Walking doesn't help me. Walking used to help."],
    ["what might help", "They say walking helps. Maybe walking would help."],
    ["what harms", "Drinking helps me forget."],
    ["a wish without content", "I want to stop. I want to be able to do that."],
    ["denied danger", "I'm not suicidal. I don't want to die. I would never kill myself."],
    ["danger to somebody else", "He said I want to die. Everyone thinks I am suicidal."],
    ["a figure of speech", "I just want to die of embarrassment."],
    ["a number that is no mood", "I had 4 coffees and it cost 8 today. The pain is 7/10."],
    ["an hour that could be either", "I go to bed at 6."],
    ["an illness denied", "I don't have depression. They think I have anxiety."],
  ])("%s", (_, text) => {
    expect(remembered(text)).toEqual([]);
  });

  it("anything of a message in another language", () => {
    expect(findInEnglish({ text: "I want to sleep better", language: "de", now })).toEqual([]);
  });
});

describe("a phrase that becomes a name", () => {
  it.each([
    ["I want to quit smoking and drink less", "Quit smoking"],
    ["I want to move out because it is loud", "Move out"],
    ["I want to get along with my sister again", "Get along with my sister"],
    ["I want to save money for", "Save money"],
  ])("ends where it ends: %s", (text, title) => {
    expect(remembered(text)).toContain(`goals: ${title}`);
  });

  it("is left out when it points at something that is not in it", () => {
    expect(remembered("I want to leave my job for him. I want to fix this.")).not.toContainEqual(
      expect.stringMatching(/^goals: .*(him|this)/u),
    );
    expect(remembered("How do I get over a person who left?")).toEqual([]);
  });
});

const fragments = fc.constantFrom(
  "I want to ",
  "sleep better",
  "my sister ",
  "Anna",
  "“",
  "”",
  "'",
  "’",
  "?",
  ". ",
  "\n",
  ", ",
  "I ",
  "don't ",
  "she said ",
  "walking helps me",
  "my mood is ",
  "4",
  " out of 10",
  "I go to bed at ",
  "11pm",
  "I'm afraid of ",
  "\u{1F622}",
  "e\u0301",
  "\uD800",
  "I feel so ",
  "lonely",
  "my husband and I fight",
);
const messages = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join("")),
);

describe("whatever a member writes", () => {
  it("each find stands on an exact piece of the message and is fit to be kept", async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (text) => {
        for (const { quote, item, confidence } of await offlineExtractor.extract({ text, now })) {
          expect(quote).not.toBe("");
          expect(text).toContain(quote);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          const name = item["title"] ?? item["name"];
          if (typeof name !== "string") continue;
          expect(name).toMatch(/^[^\s].{0,79}$/u);
          expect(name).not.toMatch(/\s{2}|[.,;:!?\n]| (?:and|but|to|of|the|my)$/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("the same message gives the same finds", () => {
    fc.assert(
      fc.property(messages, (text) => {
        expect(findInEnglish({ text, now })).toEqual(findInEnglish({ text, now }));
      }),
      { numRuns: 100 },
    );
  });

  it("words inside quotation marks change nothing", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z ',]{1,60}$/u), (words) => {
        const plain = findInEnglish({ text: "Today I want to sleep better.", now });
        const quoting = findInEnglish({ text: `Today I want to sleep better. “${words}”`, now });
        expect(quoting).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});
