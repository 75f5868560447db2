import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "@companion/db/testing/global-setup",
    // Each file has a database of its own and no other state; loading the API again takes 2 s a file.
    isolate: false,
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
