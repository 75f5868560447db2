import { describe, expect, test } from "vitest";
import { screen } from "../screen.ts";

function expectNothing(text: string): void {
  expect(screen(text)).toMatchObject({ level: 0, category: null, severity: null, evidence: [] });
}

describe("ordinary sadness is not a flag", () => {
  test.each([
    "I feel so sad today",
    "I cried all night after the breakup",
    "I'm really depressed and lonely",
    "Work is killing me",
    "I hate my life right now",
    "I'm exhausted and I can't do this job anymore",
    "My grandmother died last spring and I miss her",
    "I'm worried that my dog will die",
    "I feel like a burden to my coworkers sometimes",
    "I don't want to live with my parents anymore",
    "We lost my uncle to suicide two years ago",
    "My brother killed himself when we were in school",
    "Everything hurts and I need a hug",
    "I have no energy for anything",
    "I want to disappear into the mountains for a week",
    "I'm so angry at him",
  ])("%s", expectNothing);
});

describe("what is denied is not a flag", () => {
  test.each([
    "I'm not suicidal",
    "I’m not suicidal, just very tired",
    "I would never kill myself",
    "I have no plans to kill myself",
    "I don't have any thoughts of suicide",
    "I've never tried to kill myself",
    "I do not want to die",
    "I don't think I want to kill myself",
    "without wanting to die",
    "I have no intention of ending my life",
    "no thoughts of hurting myself",
    "it's not like I want to die",
    "I don't hear voices",
    "I'm not going to hurt him",
    "No quiero morir",
    "Je ne veux pas mourir",
    "Ich will nicht sterben",
    "Não quero morrer",
    "我没有想死",
    "我不想自杀",
  ])("%s", expectNothing);
});

describe("sayings are not a flag", () => {
  test.each([
    "I'm dying of laughter",
    "I nearly died laughing",
    "I want to die of embarrassment",
    "I'm just killing time until the train comes",
    "I could kill for a coffee",
    "my feet are killing me",
    "that cake is to die for",
    "she's dying to meet you",
    "you're killing it",
    "I shot myself in the foot with that email",
    "I'm killing myself at the gym",
    "I cut myself shaving",
    "I burned myself cooking",
    "my phone is about to die",
    "it would be career suicide to say that",
    "have you seen Suicide Squad",
    "I'm taking my life back",
    "my mom is going to kill me when she sees this",
    "the party was dead",
    "I'm dead tired",
    "I ran 5 kms today",
    "I can't wait for the weekend to end",
    "I ended things with my boyfriend",
    "that deadline nearly killed us",
    "it's not the hill I want to die on",
    "Ich lache mich tot",
    "me muero de risa",
    "je meurs de faim",
    "笑死我了",
    "累死了",
    "作业多得要死",
  ])("%s", expectNothing);
});

describe("stories are not a flag", () => {
  test.each([
    'The lyrics go "I want to die" and I love that song',
    "In the movie the hero wants to kill himself",
    "the character in my novel is suicidal",
    "I watched a documentary about people who are suicidal",
    "we read a book where she wants to end her life",
    'there is a song called "I don\'t want to live forever"',
    "In the last episode he tries to kill himself",
  ])("%s", expectNothing);

  test.each([
    "I watched a sad movie and now I want to kill myself",
    "I wrote a song about how I want to die",
    "I love that book. I want to kill myself.",
  ])("but one's own words are: %s", (text) => {
    expect(screen(text).level).toBeGreaterThan(0);
  });
});
