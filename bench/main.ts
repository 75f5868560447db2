import { Command } from "commander";
import type { Bench } from "./bench.ts";
import { type Results, tableOf, writeResults } from "./report.ts";

/** Every bench by its name; loaded when it is run. */
const benches: Readonly<Record<string, () => Promise<{ run: Bench }>>> = {
  db: () => import("./db.bench.ts"),
};

const names = Object.keys(benches);

const runAll = async (chosen: readonly string[]): Promise<Results> => {
  const results: Record<string, Awaited<ReturnType<Bench>>> = {};
  for (const name of chosen) {
    const bench = await benches[name]?.();
    if (bench === undefined) continue;
    results[name] = await bench.run();
    console.log(tableOf(name, results[name]));
  }
  return results;
};

const program = new Command("bench")
  .description("Measure the product against its own floor; ratios inside one run.")
  .argument("[name]", `one of: ${names.join(", ")}; all of them without it`)
  .action(async (name: string | undefined) => {
    if (name !== undefined && !(name in benches)) {
      return program.error(`There is no bench "${name}". There are: ${names.join(", ")}.`);
    }
    await writeResults(await runAll(name === undefined ? names : [name]));
  });

await program.parseAsync();
