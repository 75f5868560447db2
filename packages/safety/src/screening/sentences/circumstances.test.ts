import { describe, expect, test } from "vitest";
import { screen } from "../screen.ts";

describe("someone else's danger is seen, as theirs, and weighs less than one's own", () => {
  test.each([
    ["My friend wants to kill himself", "moderate"],
    ["my sister is suicidal", "moderate"],
    ["my best friend keeps talking about suicide", "moderate"],
    ["He said he wants to die", "low"],
    ["She is going to kill herself tonight", "high"],
    ["my son tried to kill himself last week", "high"],
    ["My roommate took a whole bottle of pills", "high"],
    ["my brother has a plan to kill himself", "high"],
  ])("%s", (text, severity) => {
    expect(screen(text)).toMatchObject({ subject: "other", severity });
  });

  test.each([
    "my friend wants to know how many pills it takes to die, asking for a friend",
    "how do you stop wanting to die? asking for a friend",
    "my mom keeps yelling, it makes me want to kill myself",
    "he left and I want to die",
    "my friend killed himself and now I am thinking about suicide",
    "she says I want to die",
  ])("but this is the writer's own: %s", (text) => {
    expect(screen(text)).toMatchObject({ subject: "self" });
    expect(screen(text).level).toBeGreaterThan(0);
  });
});

describe("long ago weighs less than now", () => {
  test.each([
    ["I tried to kill myself ten years ago", "moderate"],
    ["when I was 15 I tried to kill myself", "moderate"],
    ["I attempted suicide when I was a teenager", "moderate"],
    ["I used to be suicidal in high school", "low"],
    ["back in 2015 I wanted to end my life", "low"],
    ["I cut myself when I was younger", "low"],
  ])("%s", (text, severity) => {
    expect(screen(text)).toMatchObject({ subject: "past", severity });
  });

  test.each([
    ["I tried to kill myself last week", "imminent"],
    ["I tried to kill myself two days ago", "imminent"],
    ["Since I was a kid I have wanted to die, and I still do", "low"],
    ["I used to cut and now I have the urge to hurt myself again", "moderate"],
    ["Ten years ago I was happy. Now I want to kill myself.", "moderate"],
  ])("but not this: %s", (text, severity) => {
    expect(screen(text)).toMatchObject({ subject: "self", severity });
  });
});

describe("a denial that denies something else does not hide a danger", () => {
  test.each([
    "I can't stop thinking about suicide",
    "I don't know if I want to die",
    "not gonna lie, I want to kill myself",
    "I can't sleep, I want to die",
    "I'm not okay. I want to end my life",
    "I'm not suicidal but I don't want to be alive anymore",
    "why not just kill myself",
    "nobody knows I'm suicidal",
    "I can not go on I want to die",
    "No, I want to die",
    "I don't even care if I die",
    "I haven't told anyone that I tried to kill myself",
    "it's not just sadness, I want to kill myself",
  ])("%s", (text) => {
    expect(screen(text).level).toBeGreaterThan(0);
  });
});

describe("disguises", () => {
  test.each([
    "i want to unalive myself",
    "thinking about sewerslide again",
    "kms",
    "gonna kms",
    "I wanna k!ll myself",
    "su1c1dal thoughts all day",
    "s*icidal again",
    "I want to d i e",
    "I want to k.i.l.l myself",
    "I wanna dieeeeee",
    "KILL MYSELF",
    "i wanna kill my self",
    "Im suicidle",
    "I’m “fine” but I don’t want to live anymore",
    "I have the 💊 and I want to die",
    "going to ctb soon",
    "i want to 𝗸𝗶𝗹𝗹 𝗺𝘆𝘀𝗲𝗹𝗳",
    "k\u200bi\u200bl\u200bl myself",
    "#killmyself",
    "want to k-ll myself",
  ])("%s", (text) => {
    expect(screen(text).level).toBeGreaterThan(0);
  });
});
