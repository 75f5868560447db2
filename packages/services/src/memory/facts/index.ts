export { aboutEntity, aboutInput } from "./about.ts";
export { connect, connectInput } from "./connection.ts";
export { listFacts, listFactsInput } from "./list.ts";
export { relatedEntities, relatedInput } from "./related.ts";
export { retract, retractInput } from "./retract.ts";
export { similarEntities, similarInput } from "./similar.ts";
export { upsertFact, upsertFactInput } from "./upsert-fact.ts";
