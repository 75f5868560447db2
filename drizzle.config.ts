import { defineConfig } from "drizzle-kit";

const url = process.env.DATABASE_URL;

export default defineConfig({
  dialect: "postgresql",
  // Globs, so that a new memory kind is found by being there.
  schema: [
    "./packages/db/src/identity/*.ts",
    "./packages/db/src/memory/spine.ts",
    "./packages/db/src/memory/kinds/*.ts",
    "./packages/db/src/conversation/*.ts",
    "./packages/db/src/safety/*.ts",
  ],
  out: "./drizzle",
  ...(url === undefined ? {} : { dbCredentials: { url } }),
});
