import { defineConfig } from "oxlint";
import { architecture } from "./lint/architecture.ts";

/** The files whose helpers may cast; each helper says beside the cast what guarantees it. */
const castHelpers = [
  "packages/db/src/connection/sql-executor.ts", // the job queue's parameters
  "packages/db/src/connection/lane.ts", // the pipelined connection: rows typed by the query that was sent
  "packages/db/src/memory/define-memory.ts", // the generics of drizzle and zod collapse here
];

/** Commands print to the terminal; everything else logs through pino. */
const commands = [
  "packages/*/src/cli/**",
  "apps/server/src/{dev,replay}/**",
  "bench/**",
  "lint/**",
];

const plugins = ["eslint", "typescript", "oxc", "unicorn", "import", "promise", "vitest"] as const;

export default defineConfig({
  plugins: [...plugins],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: "error" },
  categories: { correctness: "error" },
  ignorePatterns: ["**/node_modules/**", "drizzle/**", "**/.next/**", "**/next-env.d.ts"],
  rules: {
    eqeqeq: ["error", "always", { null: "ignore" }],
    "max-params": ["error", { max: 3 }],
    "no-console": "error",
    "no-restricted-properties": [
      "error",
      { object: "Math", property: "random", message: "Use node:crypto or an injected source." },
    ],
    // `const { secret: _secret, ...shown }` is how a key is left out.
    "no-unused-vars": [
      "error",
      { argsIgnorePattern: "^_", caughtErrors: "all", ignoreRestSiblings: true },
    ],
    "import/no-cycle": "error",
    "typescript/ban-ts-comment": "error",
    "typescript/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    "typescript/consistent-type-imports": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-unsafe-argument": "error",
    "typescript/no-unsafe-assignment": "error",
    "typescript/no-unsafe-call": "error",
    "typescript/no-unsafe-member-access": "error",
    "typescript/no-unsafe-return": "error",
    "typescript/only-throw-error": "error",
    "typescript/return-await": ["error", "in-try-catch"],
    "typescript/switch-exhaustiveness-check": "error",
    // Our objects are closures; only types of libraries look like unbound methods.
    "typescript/unbound-method": "off",
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect*", "fc.assert"] }],
    "vitest/no-disabled-tests": "error",
    "vitest/no-focused-tests": "error",
  },
  overrides: [
    ...architecture,
    {
      files: ["apps/web/**"],
      plugins: [...plugins, "react", "jsx-a11y", "nextjs"],
      rules: { "react/rules-of-hooks": "error", "react/exhaustive-deps": "error" },
    },
    { files: castHelpers, rules: { "typescript/consistent-type-assertions": "off" } },
    // Asymmetric matchers such as expect.any are typed as any.
    { files: ["**/*.test.{ts,tsx}"], rules: { "typescript/no-unsafe-assignment": "off" } },
    { files: commands, rules: { "no-console": "off" } },
  ],
});
