import type { AnyMemoryKind } from "./define-memory.ts";
import { copingTools } from "./kinds/coping-tool.ts";
import { currentStressors } from "./kinds/current-stressor.ts";
import { goals } from "./kinds/goal.ts";
import { moodTrends } from "./kinds/mood-trend.ts";
import { people } from "./kinds/person.ts";
import { sleepRoutine } from "./kinds/sleep-routine.ts";
import { suicidalThoughts } from "./kinds/suicidal-thought.ts";
import { themes } from "./kinds/theme.ts";

/** Every memory kind by its key. A new kind adds its line here and in the memory router. */
export const memoryKinds = {
  copingTools,
  currentStressors,
  goals,
  moodTrends,
  people,
  sleepRoutine,
  suicidalThoughts,
  themes,
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
