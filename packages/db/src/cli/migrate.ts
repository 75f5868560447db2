import { Command } from "commander";
import { migrate } from "../migrate.ts";

const program = new Command("db:migrate")
  .description("Apply the migrations in drizzle/ that the database lacks.")
  .option("--url <url>", "the owner's connection URL", process.env.DATABASE_URL)
  .action(async ({ url }: { url?: string }) => {
    if (url === undefined) {
      return program.error(
        "Set DATABASE_URL to the owner's connection URL, or pass --url. `pnpm dev` migrates the embedded database by itself.",
      );
    }
    const { applied } = await migrate({ url, log: (line) => process.stdout.write(`${line}\n`) });
    process.stdout.write(
      applied.length === 0 ? "Nothing to apply.\n" : `Applied ${applied.length}.\n`,
    );
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
