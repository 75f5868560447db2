export type { Category } from "./levels.ts";
/** @public For whoever stores or shows a screening: queues, reviewers, statistics. */
export {
  CATEGORIES,
  type RiskLevel,
  SEVERITIES,
  type Severity,
  severityOf,
  type Subject,
} from "./levels.ts";
/** @public Also at `@companion/safety/resources`, for a bundle that needs nothing else. */
export { type Resource, resourcesFor } from "./resources/resources.ts";
export { safetyInstructions } from "./response/safety-instructions.ts";
export { safetyResponse } from "./response/safety-response.ts";
export { screen } from "./screening/screen.ts";
/** @public */
export { DETECTOR_VERSION, type Evidence, type Screening } from "./screening/screen.ts";
