import { describe, expect, test } from "vitest";
import { screen } from "../screen.ts";

/** Sentences of one's own danger: at least this level, this severity. */
function expectDanger(text: string, level: number, severity: string): void {
  const screening = screen(text);
  expect(screening).toMatchObject({ category: "suicide", severity, subject: "self" });
  expect(screening.level).toBeGreaterThanOrEqual(level);
}

describe("a wish to be dead is low", () => {
  test.each([
    "I want to die",
    "I wish I was never born",
    "Some mornings I hope I just don't wake up",
    "I wouldn't mind if I died in my sleep",
    "I don't want to be alive anymore",
    "I don't want to be here anymore.",
    "honestly everyone would be better off without me",
    "no one would even miss me if i was gone",
    "what is the point of living",
    "I'm tired of being alive",
    "I have nothing to live for",
    "I just want everything to stop",
    "my life is not worth living",
    "I can't go on living like this",
    "I'd rather be dead than go back there",
    "I should have died in that accident",
    "Please let me die",
    "I don't see a reason to keep going",
    "it would be easier not to be here",
    "I keep thinking about my own death",
    "I don't think I can make it through tonight",
    "I am worthless, a burden to all of them",
  ])("%s", (text) => {
    expectDanger(text, 1, "low");
  });
});

describe("thoughts of suicide and of a method are moderate", () => {
  test.each([
    "I've been thinking about killing myself",
    "I feel suicidal again",
    "thoughts of suicide keep coming back",
    "I want to end my life",
    "Part of me wants to take my own life",
    "sometimes I want to end it all",
    "I want to commit suicide",
    "suicide feels like the only way out",
    "I keep imagining jumping in front of a train",
    "I think about hanging myself when I'm alone",
    "I could just overdose and be done",
    "I picture driving off a bridge on the way home",
    "I want to slit my wrists",
    "I've thought about taking all my pills",
    "I would kill myself if it weren't for my kids",
    "can't stop thinking about killing myself",
    "not sure if I want to kill myself or just sleep",
  ])("%s", (text) => {
    expectDanger(text, 2, "moderate");
  });
});

describe("intent, a plan or behaviour of unknown time is high", () => {
  test.each([
    "I'm going to kill myself",
    "I have decided to end my life",
    "I will end it all",
    "I've made up my mind to die",
    "I won't be here much longer",
    "I can't keep myself safe",
    "how many pills does it take to die",
    "what's the most painless way to kill myself",
    "Goodbye cruel world",
    "I want to die, so I came to say goodbye",
    "I have a plan to kill myself",
    "I know exactly how I would do it",
    "I want to die and I have a plan",
    "I've picked the day to end it",
    "I tried to kill myself",
    "My first attempt failed",
    "I survived a suicide attempt",
    "I've attempted twice",
  ])("%s", (text) => {
    expectDanger(text, 4, "high");
  });
});

describe("a time or means at hand, or behaviour just now, is imminent", () => {
  test.each([
    "I have the pills and I am doing it tonight",
    "I'm going to kill myself tonight",
    "I'm killing myself tomorrow after work",
    "going to end my life right now",
    "I want to die and I have a gun",
    "I can't take this anymore, I'm going to do it tonight",
    "Everything is piling up, I got some pills yesterday and I just want it all to stop",
    "I'm standing on the bridge",
    "I'm sitting here with the pills and I want to die",
    "the rope is ready and I don't want to live",
    "I have been saving up my pills because I want to end it all",
    "I just took the whole bottle of pills",
    "Last night I tried to kill myself",
    "I overdosed yesterday",
    "I tried to hang myself this morning",
    "I wrote my suicide note today",
    "I held the gun to my head last night",
    "jumping off the bridge tomorrow",
  ])("%s", (text) => {
    expectDanger(text, 5, "imminent");
  });
});

describe("other dangers", () => {
  test.each([
    ["I cut myself last night", "self_harm", 2],
    ["the urge to hurt myself is back", "self_harm", 2],
    ["I've been burning myself again", "self_harm", 2],
    ["I cut too deep and it won't stop bleeding", "self_harm", 5],
    ["I want to kill him", "violence", 2],
    ["I keep having thoughts about stabbing people", "violence", 2],
    ["I'm scared I might hurt my baby", "violence", 3],
    ["I'm going to shoot my boss", "violence", 4],
    ["I'm bringing a gun to school", "violence", 5],
    ["my husband hits me", "abuse", 3],
    ["my dad came home drunk and my dad beat me", "abuse", 3],
    ["I was raped", "abuse", 3],
    ["he threatened to kill me", "abuse", 4],
    ["I'm afraid my boyfriend will hurt me", "abuse", 4],
    ["I don't feel safe at home", "abuse", 3],
    ["she told me to kill myself", "abuse", 2],
    ["I hear voices when nobody is there", "psychosis", 2],
    ["the voices are telling me to kill myself", "psychosis", 4],
    ["The government is following me and reading my mind", "psychosis", 2],
    ["I make myself throw up after every meal", "eating", 2],
    ["I haven't eaten in five days", "eating", 3],
    ["I've been starving myself", "eating", 2],
    ["I can't stop drinking", "substance", 2],
    ["I drink every night just to sleep", "substance", 2],
    ["I think I took too much fentanyl", "substance", 6],
  ] as const)("%s → %s", (text, category, level) => {
    const screening = screen(text);
    expect(screening.category).toBe(category);
    expect(screening.level).toBeGreaterThanOrEqual(level);
  });
});

test("the evidence is the words themselves", () => {
  const text = "Work was fine. But honestly? I’m going to kill myself.";
  const [evidence] = screen(text).evidence;
  expect(text.slice(evidence?.start, evidence?.end)).toBe("I’m going to kill myself");
});
