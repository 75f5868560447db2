export type {
  Companion,
  Continuity,
  MemoryLine,
  ReplyEvent,
  ReplyInput,
  Turn,
} from "./companion/companion.ts";
export { modelCompanion, type ReplyTimeouts } from "./companion/model.ts";
export { offlineCompanion } from "./companion/offline/companion.ts";
export type { Candidate, ExtractionInput, Extractor } from "./extraction/extractor.ts";
export { type KindedItem, modelExtractor, type ModelExtractorOptions } from "./extraction/model.ts";
export { offlineExtractor } from "./extraction/offline/extractor.ts";
export { ModelError, type ModelErrorKind } from "./model/error.ts";
export { modelFromEnv, type ModelHandle, ModelSettingsError } from "./model/gateway.ts";
