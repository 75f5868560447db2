import type { RiskLevel, Subject } from "../levels.ts";
import type { CompiledRule } from "../rules/compile.ts";
import { isDenied, subjectOf, surroundings, timing } from "./context.ts";
import { type Range, isWithinIdiom } from "./idioms.ts";

/** A rule's match, weighed by what stands around it. */
export interface Finding {
  readonly rule: CompiledRule;
  readonly range: Range;
  readonly level: RiskLevel;
  readonly subject: Subject;
  readonly when?: "recent" | "past";
  /** "Now", "today", "in an hour": how near, for a level that is already high. */
  readonly timeNamed: boolean;
  /** "Tonight", "on the 31st": makes an act that is named a plan. */
  readonly dated: boolean;
}

/** What is true of the whole message, computed when first asked for. */
export interface MessageContext {
  readonly idioms: () => readonly Range[];
  readonly forAFriend: () => boolean;
}

/** What others' and past danger is still worth: a friend's at most intent; long ago only behaviour keeps its level. */
function levelFor(level: RiskLevel, subject: Subject): RiskLevel {
  switch (subject) {
    case "self":
      return level;
    case "fiction":
      return 0;
    case "other":
      return level > 4 ? 4 : level > 1 ? 2 : level;
    case "past":
      return level === 6 ? 6 : level > 0 ? 1 : 0;
    default: {
      const unknown: never = subject;
      throw new RangeError(`not a subject: ${String(unknown)}`);
    }
  }
}

/** The finding, or undefined where the words deny it or are a saying. */
export function weigh(
  rule: CompiledRule,
  { text, range }: { readonly text: string; readonly range: Range },
  { idioms, forAFriend }: MessageContext,
): Finding | undefined {
  const isVoice = rule.category === "psychosis" || rule.category === "abuse";
  if (!isVoice && isWithinIdiom(idioms(), range)) return undefined;
  const around = surroundings(text, range);
  if (isDenied(around)) return undefined;
  const { when, timeNamed, dated } = timing(around);
  // What was done to the writer names its doer: the person before it is not whom the danger is for.
  const subject =
    isVoice && when !== "past" ? "self" : subjectOf(around, { forAFriend: forAFriend(), when });
  return { rule, range, level: levelFor(rule.level, subject), subject, when, timeNamed, dated };
}
