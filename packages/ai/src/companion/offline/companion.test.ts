import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemoryLine, ReplyInput, Turn } from "../companion.ts";
import { offlineCompanion } from "./companion.ts";

const reply = async (input: ReplyInput): Promise<string> => {
  let text = "";
  for await (const event of offlineCompanion.reply(input)) {
    if (event.type === "delta") text += event.text;
  }
  return text;
};

const memory: MemoryLine[] = [
  { id: "i1", text: "Person: Anna (sibling, sister)" },
  { id: "i2", text: "Person: Husband (partner)" },
  { id: "i3", text: "Goal: Sleep better (active)" },
  { id: "i4", text: "Coping tool: Walking (helps 7/10), when anxious" },
  { id: "i5", text: "Stressor: Exams (academic)" },
];

const say = (content: string, rest: Partial<ReplyInput> = {}): Promise<string> =>
  reply({ messages: [{ role: "user", content }], memory: [], ...rest });

const later = (content: string): Turn[] => [
  { role: "user", content: "Good evening" },
  { role: "assistant", content: "Hello." },
  { role: "user", content },
];

describe("the offline companion", () => {
  it("says that it is not a model, a person or a therapist", async () => {
    expect(offlineCompanion.configured).toBe(false);
    expect(await say("Are you a real person?")).toContain("not a person and not a therapist");
  });

  it.each([
    ["My boss yelled at me in front of my team.", "your boss yelled at you in front of your team"],
    ["I was late and I've lost my keys again.", "you have lost your keys again"],
    ["My husband and I argue every night.", "you and your husband argue every night"],
    ["I think I'm not good at my job.", "you are not good at your job"],
    ["How can I help my sister?", "how you can help your sister"],
    ["Should I leave my job?", "whether you should leave your job"],
    ["Why am I always late?", "why you are always late"],
  ])("says back what it heard: %s", async (message, heard) => {
    expect(await say(message)).toContain(heard);
  });

  it.each([
    [
      "I had a fight with Anna. I feel so angry and sad.",
      /you feel angry and sad|feeling angry and sad|feel angry and sad/iu,
    ],
    ["I'm not happy.", /not happy/u],
    ["I feel overwhelmed.", /overwhelmed/u],
  ])("names the feeling: %s", async (message, feeling) => {
    expect(await say(message)).toMatch(feeling);
  });

  it("does not take the words of others for the member's feelings", async () => {
    expect(await say("She said “I am furious” and hung up the phone.")).not.toContain("furious");
  });

  it.each([
    ["I saw Anna yesterday.", "your sister Anna"],
    ["My husband was away.", "your husband"],
    ["I slept badly, my sleep is a mess.", "Sleep better"],
    ["The exams start on Monday.", "Exams"],
  ])("recalls what the message touches: %s", async (message, known) => {
    expect(await reply({ messages: later(message), memory })).toContain(known);
  });

  it("offers nothing but the member's own coping tool", async () => {
    const messages = later("I feel anxious and everything is loud.");
    expect(await reply({ messages, memory })).toContain("“Walking”");
    expect(await reply({ messages, memory: [] })).not.toMatch(
      /walk|breath|exercise|try to|you should/iu,
    );
  });

  it("does not repeat in one conversation what it recalled", async () => {
    const first = await reply({ messages: later("My husband was away."), memory });
    const messages: Turn[] = [
      ...later("My husband was away."),
      { role: "assistant", content: first },
      { role: "user", content: "My husband was away again." },
    ];
    const second = await reply({ messages, memory });
    expect(first).toMatch(/told me about your husband|remember your husband/u);
    expect(second).not.toMatch(/told me about your husband|remember your husband/u);
  });

  it("knows a person whose name has a hyphen or brackets", async () => {
    const known = [
      { id: "1", text: "Person: Ex-husband (ex_partner)" },
      { id: "2", text: "Person: A.-C. [Annie] (friend)" },
    ];
    const answer = await say("My ex-husband called and I was upset.", { memory: known });
    expect(answer).toContain("your ex-husband");
  });

  it("begins a new session with what it knows", async () => {
    const resumed = { memory, continuity: { focus: "the talk with your boss", daysSince: 4.2 } };
    const opened = await say("Hello", resumed);
    expect(opened).toContain("the talk with your boss");
    expect(opened).toContain("4 days");
    const noted = { memory, continuity: { summary: "In focus: Coping tool: Going for a walk" } };
    expect(await say("Hello", noted)).toContain("we stayed with this: “Going for a walk”.");
    const unfocused = await say("It was a long week.", { memory, continuity: {} });
    expect(unfocused).toContain("your sister Anna");
    expect(unfocused).toContain("Sleep better");
  });

  it("names no condition", async () => {
    const answer = await say("Do you think I have bipolar disorder?");
    expect(answer).toContain("can't tell you");
    expect(answer).not.toMatch(/bipolar/iu);
  });

  it.each(["en", "de", "es", "fr", "pt", "ja", undefined])(
    "leads to people who can help when there is danger, in %s",
    async (locale) => {
      const asked = await say("It is all too much.", { instructions: "SAFETY", locale });
      expect(asked).not.toContain("SAFETY");
      expect(asked).toMatch(/program|Programm/u);
      expect(await say("I want to die", { locale })).toMatch(/life|vida|jours|Leben/u);
      expect(await say("I want to die", { locale })).not.toContain("want to die");
    },
  );

  it("answers in the member's language where it has one", async () => {
    expect(await say("Ich bin müde", { locale: "de-AT" })).toMatch(/ich|dich|dir/u);
    expect(await say("Estoy cansado", { locale: "es" })).toContain("¿");
  });

  it("stops when the caller leaves", async () => {
    await expect(
      say("Hello there", { signal: AbortSignal.abort(new Error("left")) }),
    ).rejects.toThrow("left");
  });
});

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "I feel sad. ",
        "my sister ",
        "Anna ",
        "? ",
        "why do I ",
        "“",
        "\n",
        "I can't sleep ",
        "and ",
        "because ",
        "exams ",
        "I'm so happy ",
        "how can I ",
        "am I bipolar",
        "thanks",
        "you ",
        "\uD800",
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join("")),
);
const inputs: fc.Arbitrary<ReplyInput> = fc.record({
  messages: fc.array(fc.record({ role: fc.constantFrom("user", "assistant"), content: anything }), {
    maxLength: 6,
  }),
  memory: fc.oneof(
    fc.constant(memory),
    fc.array(fc.record({ id: fc.uuid(), text: anything }), { maxLength: 4 }),
    // Lines as they are rendered, with names of any characters.
    fc.array(
      fc.record({
        id: fc.uuid(),
        text: fc
          .tuple(
            fc.constantFrom("Person", "Goal", "Coping tool", "Stressor", "Theme"),
            fc.string({ minLength: 1, maxLength: 12, unit: "grapheme-ascii" }),
          )
          .map(([label, name]) => `${label}: ${name}`),
      }),
      { maxLength: 4 },
    ),
  ),
  continuity: fc.option(
    fc.record(
      {
        summary: anything,
        focus: anything,
        daysSince: fc.double({ min: 0, max: 999, noNaN: true }),
      },
      { requiredKeys: [] },
    ),
    { nil: undefined },
  ),
  locale: fc.constantFrom("en-GB", "de", "es-MX", "fr", "pt-BR", "xx", undefined),
});

describe("whatever was said before", () => {
  it("there is an answer, the same each time, well formed, with at most one question", async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const answer = await reply(input);
        expect(answer.trim()).not.toBe("");
        expect(answer.isWellFormed()).toBe(true);
        expect(await reply(input)).toBe(answer);
        expect(answer.split("?").length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });

  it("the answer never speaks as a human, a therapist or an adviser", async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const english = { ...input, locale: "en", memory, continuity: undefined };
        expect(await reply(english)).not.toMatch(
          /\bI'm (?:a (?:human|therapist|doctor)|human|here as your)|you should(?! leave| tell)|I(?:'d| would) (?:suggest|recommend|advise)|disorder|my (?:wife|husband|childhood|body)\b/iu,
        );
      }),
      { numRuns: 200 },
    );
  });
});
