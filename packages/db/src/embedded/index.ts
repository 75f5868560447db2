export { startEmbedded } from "./start.ts";
