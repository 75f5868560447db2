import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { globalSetup: "@companion/db/testing/global-setup" },
});
