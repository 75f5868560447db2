import { EXPANSIONS } from "../normalize/expansions.ts";
import type { Normalized } from "../normalize/normalize.ts";
import { type CompiledRule, compile } from "./compile.ts";
import { german } from "./de.ts";
import { abuse } from "./en/abuse.ts";
import { active } from "./en/active.ts";
import { acute } from "./en/acute.ts";
import { eating } from "./en/eating.ts";
import { others } from "./en/others.ts";
import { passive } from "./en/passive.ts";
import { psychosis } from "./en/psychosis.ts";
import { selfHarm } from "./en/self-harm.ts";
import { substance } from "./en/substance.ts";
import { violence } from "./en/violence.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { portuguese } from "./pt.ts";
import type { Rule } from "./rule.ts";
import { chinese } from "./zh.ts";

/** Every rule of the floor. All languages are always on: people mix them, and an unknown locale must not silence one. */
export const RULES: readonly Rule[] = [
  ...passive,
  ...active,
  ...acute,
  ...others,
  ...selfHarm,
  ...violence,
  ...abuse,
  ...psychosis,
  ...eating,
  ...substance,
  ...spanish,
  ...french,
  ...german,
  ...portuguese,
  ...chinese,
];

const COMPILED = RULES.map(compile);
const BY_WORD = Map.groupBy(
  COMPILED.flatMap((rule) => rule.anchors.map((anchor) => ({ ...anchor, rule }))),
  ({ word }) => word,
);
const VOCABULARY: ReadonlySet<string> = new Set([
  ...EXPANSIONS.keys(),
  ...COMPILED.flatMap((rule) => rule.expression.source.match(/[a-z]{2,}/g) ?? []),
]);

/** Whether any rule or expansion uses the word. */
export const isKnownWord = (word: string): boolean => VOCABULARY.has(word);

/** The rules worth running on a message: usually none or few. */
export function rulesFor({
  text,
  words,
}: Pick<Normalized, "text" | "words">): ReadonlySet<CompiledRule> {
  const called = new Set<CompiledRule>();
  const seen = new Set<string>();
  for (const word of words) {
    const callers = BY_WORD.get(word);
    if (callers === undefined || seen.has(word)) continue;
    seen.add(word);
    for (const { phrase, rule } of callers) {
      if (phrase === undefined || text.includes(phrase)) called.add(rule);
    }
  }
  return called;
}
