import type { Category, RiskLevel } from "../levels.ts";

/**
 * What a finding says beside its level; combined over the message in screening/combine.ts.
 * `act` names the deed, `resolve` says that it will be done, `means` that what it takes is there.
 */
export type Signal =
  | "act"
  | "plan"
  | "means"
  | "resolve"
  | "goodbye"
  | "burden"
  | "hopeless"
  | "despair";

/**
 * One thing people say, as data. The pattern is a regular expression over normalized text (see
 * normalize.ts) with macros (`{want}`), and exactly one anchor in angle brackets, `<die|be dead>`,
 * that every match contains: only rules whose anchor occurs in the message are run.
 */
export interface Rule {
  /** Stable: stored as evidence. */
  readonly id: string;
  readonly category: Category;
  /** On its own; 0 for words that count only beside others. */
  readonly level: RiskLevel;
  readonly signal?: Signal;
  readonly pattern: string;
  /** A sentence that this rule finds; checked by a test. */
  readonly example: string;
}

type Entry = Omit<Rule, "category" | "level" | "id"> & { readonly level?: RiskLevel };

/** The rules of one file: `level` 0 unless said, ids prefixed with the file's language and category. */
export function rulesOf(
  language: string,
  category: Category,
  entries: Readonly<Record<string, Entry>>,
): readonly Rule[] {
  return Object.entries(entries).map(([name, entry]) => ({
    level: 0,
    ...entry,
    id: `${language}.${category}.${name}`,
    category,
  }));
}
