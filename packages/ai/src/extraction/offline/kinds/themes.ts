import { standalone } from "../phrase.ts";
import { felt, named, type Theme, type ThemeCategory, themeOf } from "../theme-names.ts";
import { adverbs, anyMood, iAm, type KindRules, oneOf, rest, words } from "../rule.ts";

const have = `(?:i (?:also |always |still |really |often |just |currently |sometimes |constantly |do |just started |started |began )*(?:have|get|suffer from|suffer with|struggle with|deal with|battle|battle with|experience|had|having|getting)|${iAm} ${adverbs}(?:dealing with|struggling with|suffering from|suffering with|battling|having|getting|fighting|experiencing|living with)|i(?:'ve| have) (?:always |also |been |just |recently )*(?:had|dealt with|struggled with|suffered from|suffered with|suffering from|suffering with|struggling with|dealing with|battled|having|experienced|getting|fighting)|i (?:was|got|am|have been)(?: just| recently| also)* diagnosed with|i've been diagnosed with)`;
const amount =
  "(?:(?:a lot of|lots of|some|severe|bad|really bad|very bad|terrible|major|chronic|extreme|serious|horrible|mild|constant|general|generalized|crippling|very|really|an?|clinical|frequent|huge|deep|such|the|awful|intense|so much|much|depression and|anxiety and|depression,|anxiety,|and|my|this|with) )*";

const feelings = oneOf(Object.keys(felt).flatMap((list) => list.split("|")));

const theme = (name: string, category: ThemeCategory) => (): Theme => ({ name, category });

/** What keeps coming back in what the member says of themself. */
export const themes: KindRules = {
  kind: "themes",
  key: ({ name }) => String(name).toLowerCase(),
  rules: [
    {
      id: "themes.have",
      pattern: words(`${have} ${amount}(?<what>${oneOf(Object.keys(named))})`),
      confidence: 0.85,
      item: ({ what = "" }) => themeOf(named, what),
    },
    {
      id: "themes.my",
      pattern: words(
        `my (?:own |severe |constant |social |bad |extreme )*(?<what>${oneOf(Object.keys(named))})`,
      ),
      confidence: 0.85,
      moods: anyMood,
      item: ({ what = "" }) => themeOf(named, what),
    },
    {
      id: "themes.feel",
      pattern: words(
        `(?:i (?:have |just |always |often |still |also |constantly |usually |sometimes |now )*(?:feel|felt|get|been feeling)|${iAm}|i've always been) ${adverbs}(?<what>${feelings})`,
      ),
      confidence: 0.75,
      inferred: true,
      item: ({ what = "" }, { quote }) =>
        /\b(?:alone|stuck|lost)$/iu.test(quote) && !/\bfe(?:el|lt)|\b(?:so|all)\b/iu.test(quote)
          ? null
          : themeOf(felt, what),
    },
    {
      id: "themes.why-do-i-feel",
      pattern: words(
        `why (?:do i (?:always |still |often |constantly )*(?:feel|get)|am i) ${adverbs}(?<what>${feelings})`,
      ),
      confidence: 0.7,
      inferred: true,
      moods: anyMood,
      item: ({ what = "" }) => themeOf(felt, what),
    },
    {
      id: "themes.hate-self",
      pattern: words(
        "i (?:just |really |sometimes |absolutely |always |even |do )*(?:hate|despise|can't stand|don't like|do not like|dislike) (?:myself|my body|who i am|the way i look|how i look)",
      ),
      confidence: 0.8,
      inferred: true,
      item: theme("Self-worth", "self_worth"),
    },
    {
      id: "themes.trust",
      pattern: words(
        "i (?:just |really |still |also )*(?:can't|cannot|don't|do not|can not|have a hard time|have trouble|find it hard to) (?:seem to )?trust(?:ing)? (?:anyone|people|anybody|men|women|others|him|her|my (?:husband|wife|boyfriend|girlfriend|partner|spouse))",
      ),
      confidence: 0.8,
      inferred: true,
      item: theme("Trust", "relationships"),
    },
    {
      id: "themes.temper",
      pattern: words(
        "i (?:just |always |often |easily |constantly |tend to |sometimes |can |will )*(?:lose my temper|snap at|lash out|get angry (?:easily|fast|quickly|over)|get mad (?:easily|fast|quickly|over)|yell at)",
      ),
      confidence: 0.75,
      inferred: true,
      item: theme("Anger", "other"),
    },
    {
      id: "themes.childhood-abuse",
      pattern: words(
        "i (?:was|have been|'ve been|had been|got) (?:also |sexually |physically |emotionally |verbally |mentally |repeatedly |severely |both )*(?:and )?(?:abused|molested|raped|assaulted|neglected)",
      ),
      confidence: 0.85,
      inferred: true,
      item: theme("Past abuse", "trauma"),
    },
    {
      id: "themes.no-friends",
      pattern: words(
        "i (?:really |also |still |just )*(?:have no|don't have any|do not have any|don't have|don't really have any|have no real|don't have many) (?:close |real |true |good )?friends",
      ),
      confidence: 0.8,
      inferred: true,
      item: theme("Loneliness", "relationships"),
    },
    {
      id: "themes.crying",
      pattern: words(
        "i (?:just |always |often |constantly |can't stop |cannot stop |keep |find myself )*(?:cry|crying) (?:all the time|every day|everyday|every night|for no reason|myself to sleep|a lot|constantly|all day|over everything)",
      ),
      confidence: 0.7,
      inferred: true,
      item: theme("Low mood", "depression"),
    },
    {
      id: "themes.self-harm",
      pattern: words(
        "i (?:also |still |sometimes |have |used to |just |started |keep |recently |often |'ve )*(?:self(?: |-)?harm|self(?: |-)harmed|cut myself|cutting myself|been cutting|been self(?: |-)harming)",
      ),
      confidence: 0.85,
      item: theme("Self-harm", "health"),
    },
    {
      id: "themes.overthinking",
      pattern: words(
        "i (?:just |always |often |constantly |tend to |also |really |can't stop |can't help but )*(?:overthink|over think|overthinking|worry (?:about everything|all the time|constantly|too much|a lot)|worrying)",
      ),
      confidence: 0.8,
      inferred: true,
      item: theme("Overthinking", "anxiety"),
    },
    {
      id: "themes.fear",
      pattern: words(
        `${iAm} ${adverbs}(?:afraid|scared|terrified|frightened|fearful) of ${rest("what")}`,
      ),
      confidence: 0.75,
      item: ({ what = "" }) => {
        const name = standalone(what, { maxWords: 5 });
        return name === null || /^(?:what|how|and)\b/iu.test(name)
          ? null
          : {
              name: `Fear of ${name.slice(0, 1).toLowerCase()}${name.slice(1)}`,
              category: "anxiety",
            };
      },
    },
    {
      id: "themes.purpose",
      pattern: words(
        "i (?:just |really |still |honestly )*(?:don't know|do not know|have no idea) (?:what (?:i want (?:in|to do with|from|out of)|to do with) (?:my )?life|who i am|what my purpose is)|i have no (?:purpose|motivation|direction|drive)",
      ),
      confidence: 0.8,
      inferred: true,
      item: theme("Direction in life", "purpose"),
    },
    {
      id: "themes.addicted-to",
      pattern: words(
        `${iAm} ${adverbs}(?:addicted to|a recovering) (?<what>alcohol|drugs|heroin|pills|opiates|porn|pornography|gambling|cocaine|meth|weed|marijuana|alcoholic|addict|nicotine|gaming|video games|sex)`,
      ),
      confidence: 0.85,
      item: theme("Addiction", "health"),
    },
  ],
};
