import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests start processes of their own, which takes seconds on a busy machine.
  test: { globalSetup: "@companion/db/testing/global-setup", testTimeout: 60_000 },
});
