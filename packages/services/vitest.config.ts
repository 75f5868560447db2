import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "@companion/db/testing/global-setup",
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
