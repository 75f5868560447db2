import type { AnyMemoryKind } from "./define-memory.ts";
import { aiPreferences } from "./kinds/ai-preferences.ts";
import { ancestralIssues } from "./kinds/ancestral-issue.ts";
import { copingTools } from "./kinds/coping-tool.ts";
import { currentPractices } from "./kinds/current-practice.ts";
import { currentStressors } from "./kinds/current-stressor.ts";
import { dailyHabits } from "./kinds/daily-habit.ts";
import { dysregulatingFactors } from "./kinds/dysregulating-factor.ts";
import { emotionalPatterns } from "./kinds/emotional-pattern.ts";
import { emotionalStates } from "./kinds/emotional-state.ts";
import { goals } from "./kinds/goal.ts";
import { growthMilestones } from "./kinds/growth-milestone.ts";
import { growthOpportunities } from "./kinds/growth-opportunity.ts";
import { insightNotes } from "./kinds/insight-note.ts";
import { livingSituation } from "./kinds/living-situation.ts";
import { moodTrends } from "./kinds/mood-trend.ts";
import { patternLoops } from "./kinds/pattern-loop.ts";
import { people } from "./kinds/person.ts";
import { previousTherapy } from "./kinds/previous-therapy.ts";
import { regulationStrategies } from "./kinds/regulation-strategy.ts";
import { relationshipDynamics } from "./kinds/relationship-dynamic.ts";
import { relationshipStatus } from "./kinds/relationship-status.ts";
import { riskFactors } from "./kinds/risk-factor.ts";
import { roleModelTraits } from "./kinds/role-model-trait.ts";
import { shadowThemes } from "./kinds/shadow-theme.ts";
import { sleepRoutine } from "./kinds/sleep-routine.ts";
import { spiritualPath } from "./kinds/spiritual-path.ts";
import { strengths } from "./kinds/strength.ts";
import { substanceUse } from "./kinds/substance-use.ts";
import { suicidalThoughts } from "./kinds/suicidal-thought.ts";
import { supportSystem } from "./kinds/support-system.ts";
import { themes } from "./kinds/theme.ts";
import { traumaPatterns } from "./kinds/trauma-pattern.ts";

/** Every memory kind by its key. A new kind adds its line here and in the memory router. */
export const memoryKinds = {
  aiPreferences,
  ancestralIssues,
  copingTools,
  currentPractices,
  currentStressors,
  dailyHabits,
  dysregulatingFactors,
  emotionalPatterns,
  emotionalStates,
  goals,
  growthMilestones,
  growthOpportunities,
  insightNotes,
  livingSituation,
  moodTrends,
  patternLoops,
  people,
  previousTherapy,
  regulationStrategies,
  relationshipDynamics,
  relationshipStatus,
  riskFactors,
  roleModelTraits,
  shadowThemes,
  sleepRoutine,
  spiritualPath,
  strengths,
  substanceUse,
  suicidalThoughts,
  supportSystem,
  themes,
  traumaPatterns,
};

export type MemoryKinds = typeof memoryKinds;
export type MemoryKindKey = keyof MemoryKinds;

const kinds: ReadonlyMap<string, AnyMemoryKind> = new Map(
  Object.entries<AnyMemoryKind>(memoryKinds),
);

/** All kinds, in the order of the registry. */
export const allMemoryKinds: readonly AnyMemoryKind[] = [...kinds.values()];

/** The kind of a spine row, or undefined for a key that this version does not know. */
export const findMemoryKind = (key: string): AnyMemoryKind | undefined => kinds.get(key);
