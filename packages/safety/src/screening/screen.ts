import type { Category, RiskLevel, Severity, Subject } from "../levels.ts";
import { severityOf } from "../levels.ts";
import { normalize, originalSpans } from "../normalize/normalize.ts";
import type { CompiledRule } from "../rules/compile.ts";
import { isKnownWord, rulesFor } from "../rules/index.ts";
import { combine } from "./combine.ts";
import { type Finding, type MessageContext, weigh } from "./finding.ts";
import { idiomsIn, type Range } from "./idioms.ts";
import { asksForAFriend } from "./context.ts";

/** Changes whenever a rule or its weighing changes, so that stored messages can be screened again. */
export const DETECTOR_VERSION = "floor-1";

export interface Evidence {
  /** UTF-16 offsets in the text as it was given, half-open. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** What one message says about danger. At level 0 category and severity are null and evidence is empty. */
export interface Screening {
  readonly level: RiskLevel;
  readonly category: Category | null;
  readonly severity: Severity | null;
  /** Strongest first. */
  readonly evidence: readonly Evidence[];
  readonly subject: Subject;
  readonly version: string;
}

const NOTHING: Screening = {
  level: 0,
  category: null,
  severity: null,
  evidence: [],
  subject: "self",
  version: DETECTOR_VERSION,
};

/** Screens one message of any length and any characters; pure, never throws, linear in the text's length. */
export function screen(text: string): Screening {
  const normalized = normalize(text, isKnownWord);
  const context = contextOf(normalized.text);
  const findings = [...rulesFor(normalized)].flatMap((rule) =>
    find(rule, normalized.text, context),
  );
  if (findings.length === 0) return NOTHING;
  const outcome = combine(findings);
  if (outcome.level === 0) return { ...NOTHING, subject: outcome.subject };
  const spans = originalSpans(
    normalized,
    outcome.findings.map(({ range }) => range),
  );
  return {
    level: outcome.level,
    category: outcome.category,
    severity: severityOf(outcome.level, outcome),
    evidence: spans.map((span, index) => ({
      ...span,
      rule: outcome.findings[index]?.rule.id ?? "",
    })),
    subject: outcome.subject,
    version: DETECTOR_VERSION,
  };
}

/** At most one finding per rule: the strongest, looking no further than the first at full strength. */
function find(rule: CompiledRule, text: string, context: MessageContext): Finding[] {
  let strongest: Finding | undefined;
  const { expression } = rule;
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const to = expression.lastIndex;
    const range = { from: to - match[0].trimStart().length, to };
    const finding = weigh(rule, { text, range }, context);
    if (finding === undefined) continue;
    if (strongest === undefined || finding.level > strongest.level) strongest = finding;
    if (finding.level === rule.level && finding.subject === "self") break;
  }
  return strongest === undefined ? [] : [strongest];
}

/** Read only once a rule matches, which for most messages is never. */
function contextOf(text: string): MessageContext {
  let idioms: readonly Range[] | undefined;
  return {
    idioms: () => (idioms ??= idiomsIn(text)),
    forAFriend: () => asksForAFriend(text),
  };
}
