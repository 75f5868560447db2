import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);

/**
 * Lints an imaginary repository with the real configuration, in one run.
 * @param sources path in that repository → code
 * @returns path → names of the rules that refused the file; an accepted file is absent
 */
export function lint(sources: ReadonlyMap<string, string>): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), "companion-lint-"));
  const write = (path: string, content: string): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  try {
    // Globs in a configuration start at its own folder: hence a copy that re-exports the real one.
    write("oxlint.config.ts", `export { default } from "${join(root, "oxlint.config.ts")}";\n`);
    write("tsconfig.json", tsconfig);
    for (const [path, code] of sources) write(path, code);
    return refusals(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tsconfig = JSON.stringify({
  extends: join(root, "tsconfig.base.json"),
  include: ["packages", "apps", "bench"],
  compilerOptions: { typeRoots: [join(root, "node_modules/@types")], jsx: "preserve" },
});

function refusals(folder: string): Map<string, string[]> {
  const oxlint = join(root, "node_modules/.bin/oxlint");
  const run = spawnSync(oxlint, ["--format=unix", "packages", "apps", "bench"], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
  });
  const found = new Map<string, string[]>();
  for (const line of run.stdout.split("\n")) {
    const [, path, rule] = /^(.+?):\d+:\d+: .* \[\w+\/[\w-]+\((.+)\)\]$/.exec(line) ?? [];
    if (path && rule) found.set(path, [...(found.get(path) ?? []), rule]);
  }
  const understood = run.status === (found.size === 0 ? 0 : 1);
  if (!understood) throw new Error(`The linter failed:\n${run.stdout}${run.stderr}`);
  return found;
}
