import type { Category, Circumstances, RiskLevel, Subject } from "../levels.ts";
import type { Signal } from "../rules/rule.ts";
import type { Finding } from "./finding.ts";

export interface Outcome extends Circumstances {
  readonly level: RiskLevel;
  readonly category: Category | null;
  readonly subject: Subject;
  /** Those that carry the level, strongest first. */
  readonly findings: readonly Finding[];
}

interface Combination {
  readonly signals: readonly Signal[];
  /** The highest suicide level said outright must be at least this. */
  readonly from: RiskLevel;
  readonly level: RiskLevel;
  readonly atHand?: true;
}

/** What words weigh together that they do not weigh alone, within one message of one writer. */
const COMBINATIONS: readonly Combination[] = [
  { signals: ["means", "resolve"], from: 0, level: 5, atHand: true },
  { signals: ["resolve", "despair"], from: 0, level: 5, atHand: true },
  { signals: ["means"], from: 1, level: 5, atHand: true },
  { signals: ["resolve"], from: 1, level: 5, atHand: true },
  { signals: ["plan"], from: 1, level: 5 },
  { signals: ["goodbye"], from: 1, level: 4 },
  { signals: ["burden", "hopeless"], from: 0, level: 1 },
  { signals: ["burden", "despair"], from: 0, level: 1 },
  { signals: ["hopeless", "despair"], from: 0, level: 1 },
];

/** In order of weight between equals: the one to answer first. */
const PRECEDENCE: readonly Category[] = [
  "suicide",
  "violence",
  "abuse",
  "self_harm",
  "psychosis",
  "substance",
  "eating",
  "other",
];

const isOwn = (finding: Finding): boolean => finding.subject === "self";

/** The message's level, category and subject, from its findings. */
export function combine(findings: readonly Finding[]): Outcome {
  const [strongest, ...others] = findings.filter(({ level }) => level > 0).toSorted(byWeight);
  const own = findings.filter(isOwn);
  const raised = raise(own);
  if (raised !== undefined && raised.level > (strongest?.level ?? 0)) {
    const carriers = own.filter(({ level, rule }) => level > 0 || rule.signal !== undefined);
    return {
      ...raised,
      category: "suicide",
      subject: "self",
      findings: carriers.toSorted(byWeight),
    };
  }
  if (strongest === undefined) {
    return { level: 0, category: null, subject: findings[0]?.subject ?? "self", findings: [] };
  }
  const { level, subject, when, rule } = strongest;
  const dated = own.some((finding) => finding.dated && finding.rule.signal === "act");
  const timed = own.some((finding) => finding.timeNamed && finding.level >= 4);
  const withMeans = own.some((finding) => finding.rule.signal === "means");
  const isSuicide = rule.category === "suicide" && subject === "self";
  return {
    level: isSuicide && level < 5 && (dated || (timed && level === 4)) ? 5 : level,
    category: rule.category,
    subject,
    findings: [strongest, ...others],
    when,
    atHand: level < 6 && (dated || timed || withMeans || raised?.atHand === true),
  };
}

function raise(own: readonly Finding[]): Pick<Outcome, "level" | "atHand"> | undefined {
  const said = Math.max(
    0,
    ...own.filter(({ rule }) => rule.category === "suicide").map(({ level }) => level),
  );
  const signals = new Set(own.map(({ rule }) => rule.signal));
  return COMBINATIONS.find(
    (combination) =>
      said >= combination.from && combination.signals.every((signal) => signals.has(signal)),
  );
}

function byWeight(a: Finding, b: Finding): number {
  return (
    b.level - a.level ||
    Number(isOwn(b)) - Number(isOwn(a)) ||
    PRECEDENCE.indexOf(a.rule.category) - PRECEDENCE.indexOf(b.rule.category) ||
    a.range.from - b.range.from
  );
}
