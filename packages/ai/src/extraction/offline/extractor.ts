import type { Candidate, ExtractionInput, Extractor } from "../extractor.ts";
import { copingTools } from "./kinds/coping-tools.ts";
import { currentStressors } from "./kinds/current-stressors.ts";
import { goals } from "./kinds/goals.ts";
import { moodTrends } from "./kinds/mood-trends.ts";
import { people } from "./kinds/people.ts";
import { sleepRoutine } from "./kinds/sleep-routine.ts";
import { suicidalThoughts } from "./kinds/suicidal-thoughts.ts";
import { themes } from "./kinds/themes.ts";
import { type KindRules, type Rule, unsaid } from "./rule.ts";
import { type Statement, statementsOf } from "../../english/statement.ts";

const kinds: readonly KindRules[] = [
  people,
  goals,
  copingTools,
  currentStressors,
  themes,
  sleepRoutine,
  moodTrends,
  suicidalThoughts,
];

/** A candidate and the rule that found it. */
export interface Finding extends Candidate {
  readonly rule: string;
}

function* findings(rule: Rule, statement: Statement, input: ExtractionInput) {
  if (!(rule.moods ?? ["said"]).includes(statement.mood)) return;
  for (const match of statement.text.matchAll(rule.pattern)) {
    const before = statement.text.slice(Math.max(0, match.index - 60), match.index);
    if ((rule.notAfter ?? unsaid).test(before)) continue;
    const start = statement.start + match.index;
    const quote = input.text.slice(start, start + match[0].length).trim();
    const item = rule.item(match.groups ?? {}, { quote, now: input.now });
    if (item === null) continue;
    yield {
      item,
      quote,
      confidence: rule.confidence,
      inferred: rule.inferred ?? false,
      rule: rule.id,
    };
  }
}

const isEnglish = (language: string | undefined): boolean =>
  language === undefined || /^en\b/iu.test(language);

/** What the rules find, each with its rule; of the same thing said twice, the surest. */
export const findInEnglish = (input: ExtractionInput): Finding[] => {
  if (!isEnglish(input.language)) return [];
  const statements = statementsOf(input.text);
  return kinds.flatMap(({ kind, key, rules }) => {
    const byKey = new Map<string, Finding>();
    for (const statement of statements) {
      for (const rule of rules) {
        for (const found of findings(rule, statement, input)) {
          const same = key(found.item);
          const known = byKey.get(same);
          if (known === undefined || known.confidence < found.confidence)
            byKey.set(same, { kind, ...found });
        }
      }
    }
    return [...byKey.values()];
  });
};

/** The extractor that needs no model: rules for what people plainly say, in English. */
export const offlineExtractor: Extractor = {
  name: "offline-rules",
  version: "1",
  extract: (input) =>
    Promise.resolve(findInEnglish(input).map(({ rule: _, ...candidate }) => candidate)),
};
