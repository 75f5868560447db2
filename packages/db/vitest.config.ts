import { defineConfig } from "vitest/config";

export default defineConfig({
  // Starting, killing and recovering a server takes seconds on a busy machine.
  test: { globalSetup: "./src/testing/global-setup.ts", testTimeout: 60_000 },
});
