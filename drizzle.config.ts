import { defineConfig } from "drizzle-kit";

const url = process.env["DATABASE_URL"];

if (url === undefined && process.argv.includes("migrate")) {
  throw new Error("Set DATABASE_URL to the owner's connection URL of the database to migrate.");
}

export default defineConfig({
  dialect: "postgresql",
  // Globs, so that a new memory kind is found by being there.
  schema: [
    "./packages/db/src/identity/*.ts",
    "./packages/db/src/memory/spine.ts",
    "./packages/db/src/memory/kinds/*.ts",
    "./packages/db/src/conversation/*.ts",
    "./packages/db/src/safety/*.ts",
    "./packages/db/src/facts/*.ts",
    "./packages/db/src/idempotency/*.ts",
  ],
  out: "./drizzle",
  ...(url === undefined ? {} : { dbCredentials: { url } }),
});
