export type { Companion, ReplyInput } from "./companion/companion.ts";
export { modelCompanion } from "./companion/model.ts";
export { offlineCompanion } from "./companion/offline/companion.ts";
export type { Candidate, Extractor } from "./extraction/extractor.ts";
export { modelExtractor } from "./extraction/model.ts";
export { offlineExtractor } from "./extraction/offline/extractor.ts";
export { ModelError } from "./model/error.ts";
export { modelFromEnv } from "./model/gateway.ts";
