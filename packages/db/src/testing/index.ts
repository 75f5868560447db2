export { withConnection } from "./admin.ts";
export { isMemberOwned, readTables } from "./catalogue.ts";
export { arbitraryItem, arbitraryPatch, arbitraryWholeItem } from "./arbitrary-item.ts";
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from "./database.ts";
