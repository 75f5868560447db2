import path from "node:path";
import { createApi } from "@companion/api";
import { migrate } from "@companion/db";
import { Command } from "commander";
import { hostOf, wholeNumber } from "../settings.ts";
import { explainStartFailure } from "../start-failure.ts";
import { untilStopped } from "../until-stopped.ts";
import { demo, seedDemoMember } from "./demo-member.ts";
import { say } from "./log.ts";
import { originsOf } from "./origins.ts";
import { startPart } from "./part.ts";
import { isFree } from "./port.ts";
import { openPostgres } from "./postgres.ts";
import { developmentSecret } from "./secret.ts";
import { firstPage, startWeb, webUrl } from "./web.ts";

const root = path.resolve(import.meta.dirname, "../../../..");
const worker = path.resolve(import.meta.dirname, "../worker.ts");

/** A reason to end that one sentence tells. */
class EndedError extends Error {}

/** What every process gets, and whether the database is ours to put a demo member into. */
interface Prepared {
  env: NodeJS.ProcessEnv;
  isEmbedded: boolean;
}

/** Migrates the database, and adds the demo member to an embedded one; before all else checks the settings. */
const prepare = async ({ env, isEmbedded }: Prepared): Promise<void> => {
  const api = createApi(env);
  try {
    const { companion } = api.services;
    await migrate({ url: env["DATABASE_URL"] ?? "", log: (line) => say("database", line) });
    if (isEmbedded && (await seedDemoMember(api))) say("database", "added a demo member");
    say(
      "companion",
      companion.configured
        ? `model: ${companion.name}`
        : "no model is configured (AI_BASE_URL, AI_MODEL): the offline companion answers",
    );
  } finally {
    await api.close();
  }
};

/** Starts all parts, and stops them in the opposite order when asked to or when one ends. */
const run = async (host: string, port: number): Promise<void> => {
  if (!(await isFree(port))) {
    throw new EndedError(
      `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} before the command.`,
    );
  }
  const stopped = untilStopped().then(() => "stopped" as const);
  const undo: (() => Promise<void>)[] = [];
  try {
    const postgres = await openPostgres(process.env["DATABASE_URL"]);
    undo.push(postgres.stop);
    const env = {
      ...process.env,
      DATABASE_URL: postgres.url,
      BETTER_AUTH_SECRET:
        process.env["BETTER_AUTH_SECRET"] ?? (await developmentSecret(path.join(root, ".data"))),
      TRUSTED_ORIGINS: [process.env["TRUSTED_ORIGINS"] ?? "", ...originsOf(host, port)].join(","),
    };
    // The slowest to start goes first; it needs no database before its first page.
    const web = startWeb({ host, port, env });
    undo.push(web.stop);
    await prepare({ env, isEmbedded: postgres.isEmbedded });
    const work = startPart({ name: "worker", cwd: root, command: [worker], env });
    undo.push(work.stop);
    const leaving = new AbortController();
    undo.push(() => Promise.resolve(leaving.abort()));
    const end = Promise.race([
      stopped,
      ...[web, work].map((part) => part.ended.then(() => part.name)),
    ]);
    const url = webUrl(host, port);
    void firstPage(url, leaving.signal).then(() => {
      if (leaving.signal.aborted) return;
      const account = postgres.isEmbedded ? ` · demo: ${demo.email}, ${demo.password}` : "";
      say("companion", `ready: ${url}${account} · ctrl-C stops everything`);
    });
    const first = await end;
    if (first !== "stopped") {
      throw new EndedError(`The ${first} process ended; its last lines say why.`);
    }
    say("companion", "stopping");
  } finally {
    for (const step of undo.toReversed()) await step();
  }
};

await new Command("dev")
  .description(
    "Run everything: database (embedded, unless DATABASE_URL is set), migrations, worker and web app.",
  )
  .addHelpText(
    "after",
    "\nPORT is the port of the web app (3000), HOST its address (127.0.0.1: this machine only). Data stays in .data/.",
  )
  .action(async () => {
    try {
      const port = wholeNumber(process.env, "PORT", { fallback: 3000, min: 1, max: 65_535 });
      await run(hostOf(process.env), port);
      say("companion", "stopped");
    } catch (error) {
      say("companion", explainStartFailure(error));
      process.exitCode = 1;
    }
  })
  .parseAsync();
process.exit();
