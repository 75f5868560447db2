import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { explainStartFailure } from "../start-failure.ts";
import { untilStopped } from "../until-stopped.ts";
import { parseQuestions } from "./questions.ts";
import { replay } from "./replay.ts";
import { describe, isClean } from "./report.ts";

const tell = (line: string) => process.stderr.write(`${line}\n`);

const positive = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError("Give a whole number from 1.");
};

interface Options {
  members?: number;
  json: boolean;
}

const run = async (file: string, { members, json }: Options): Promise<void> => {
  const { questions, malformed } = parseQuestions(await readFile(file, "utf8"));
  for (const { line, problem } of malformed) tell(`Line ${line} is skipped: ${problem}`);
  const report = await replay({
    env: process.env,
    questions: questions.slice(0, members),
    malformedLines: malformed.length,
    progress: tell,
  });
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : describe(report)}\n`);
  if (!isClean(report)) process.exitCode = 1;
};

// An exit handler ends the embedded database; a signal alone would leave it.
void untilStopped().then(() => process.exit(130));

await new Command("replay")
  .description(
    "Play real conversations through the HTTP API: each question is a new member, each paragraph a message.",
  )
  .argument("<file>", "JSON Lines of { id, topic, question }")
  .option("--members <n>", "only the first n questions", positive)
  .option("--json", "print the report as JSON", false)
  .addHelpText(
    "after",
    `
Runs on an embedded database that is gone at the end, or on the one that DATABASE_URL names; its new members
stay there. Up to 8 members are there at once; client, API and worker share one process, so the times are
those of a busy server. AI_BASE_URL and AI_MODEL choose a model, as everywhere.

stored      messages that the API gives back word for word
recalled    members whose second session starts with at least one item that looks right: the quote that it
            stands on is in the message that it cites, and each word of its name (of three letters or more,
            by its first five) begins a word that the member wrote. Kinds without a name do not count.
statements  of the member's transaction; begin and commit count as one each, the session look-up is left out

Exits with 1 when a line is malformed, a message is not stored, anything failed, or a job is left.`,
  )
  .action(async (file: string, options: Options) => {
    try {
      await run(file, options);
    } catch (error) {
      tell(explainStartFailure(error));
      process.exitCode = 1;
    }
  })
  .parseAsync();
process.exit();
