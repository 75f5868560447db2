export { createEmptyDatabase, createTestDatabase, type TestDatabase } from "./database.ts";
