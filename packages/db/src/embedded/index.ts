export { EmbeddedPostgresError } from "./error.ts";
export { startEmbedded } from "./start.ts";
