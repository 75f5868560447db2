import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "@companion/db/testing/global-setup",
    // The end-to-end test builds the app first.
    hookTimeout: 120_000,
    testTimeout: 60_000,
  },
});
