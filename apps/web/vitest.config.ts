import { defineConfig } from "vitest/config";

const database = "@companion/db/testing/global-setup";
const inBrowser = "src/**/*.browser.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts"],
          exclude: [inBrowser],
          globalSetup: database,
          // The guide's snippets are compiled, which takes seconds on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: [inBrowser],
          // The app is built once for all files.
          globalSetup: [database, "./src/testing/build.ts"],
          // Each test has an account and a page of its own, and much of it is waiting.
          sequence: { concurrent: true },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
