export { scriptedCompanion, type ScriptedCompanion } from "./companion.ts";
export { openTestServices, type TestServices, type TestServicesOptions } from "./services.ts";
