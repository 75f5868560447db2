export { scriptedCompanion, type ScriptedCompanion } from "./companion.ts";
export { openTestServices, type TestServices } from "./services.ts";
