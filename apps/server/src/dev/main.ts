import { spawn } from "node:child_process";
import path from "node:path";
import { createApi } from "@companion/api";
import { migrate } from "@companion/db";
import { startEmbedded } from "@companion/db/embedded";
import { startWorker } from "@companion/services";
import { Command } from "commander";
import { untilStopped } from "../until-stopped.ts";
import { demo, seedDemoMember } from "./demo-member.ts";
import { relayLines, say } from "./lines.ts";
import { isFree } from "./port.ts";
import { developmentSecret } from "./secret.ts";

const root = path.resolve(import.meta.dirname, "../../../..");
const web = path.join(root, "apps/web");
const next = path.join(web, "node_modules/next/dist/bin/next");

/** A reason to stop that the log tells in one sentence. */
class StartError extends Error {}

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError(`PORT is ${text}; give a number from 1 to 65535.`);
  }
  return port;
};

/** The server that DATABASE_URL names, or the embedded one. */
const openPostgres = async () => {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined) return { url: given, isEmbedded: false, stop: () => Promise.resolve() };
  const embedded = await startEmbedded({ log: (line) => say("database", line) });
  return { url: embedded.url, isEmbedded: true, stop: () => embedded.stop() };
};

const startWeb = (port: number, env: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, [next, "dev", "--port", String(port)], {
    cwd: web,
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  relayLines("web", child.stdout);
  relayLines("web", child.stderr);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    ended,
    stop: async () => {
      if (child.exitCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
};

/** Starts all parts, and stops them in the opposite order when asked to or when one fails. */
const run = async (port: number): Promise<void> => {
  if (!(await isFree(port))) {
    throw new StartError(
      `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} before the command.`,
    );
  }
  const stopped = untilStopped();
  const undo: (() => Promise<void>)[] = [];
  try {
    const postgres = await openPostgres();
    undo.push(postgres.stop);
    await migrate({ url: postgres.url, log: (line) => say("database", line) });
    const secret = process.env["BETTER_AUTH_SECRET"];
    const env = {
      ...process.env,
      DATABASE_URL: postgres.url,
      BETTER_AUTH_SECRET: secret ?? (await developmentSecret(path.join(root, ".data"))),
    };
    const api = createApi(env);
    undo.push(() => api.close());
    const worker = await startWorker(api.services, { concurrency: 4 });
    undo.push(() => worker.stop());
    if (postgres.isEmbedded && (await seedDemoMember(api))) say("database", "added a demo member");
    const { companion } = api.services;
    say(
      "worker",
      `ready; ${companion.configured ? companion.name : "no model is configured: the offline companion answers"}`,
    );
    const app = startWeb(port, env);
    undo.push(app.stop);
    say(
      "companion",
      `http://localhost:${port} · demo member: ${demo.email}, password ${demo.password} · ctrl-C stops everything`,
    );
    const first = await Promise.race([stopped, app.ended.then(() => "web ended" as const)]);
    if (first === "web ended") throw new StartError("The web app ended; its last lines say why.");
    say("companion", "stopping");
  } finally {
    for (const step of undo.toReversed()) await step();
  }
};

await new Command("dev")
  .description(
    "Run everything: database (embedded, unless DATABASE_URL is set), migrations, worker and web app.",
  )
  .addHelpText("after", "\nPORT sets the port of the web app (3000). Data stays in .data/.")
  .action(async () => {
    try {
      await run(portOf(process.env["PORT"] ?? "3000"));
    } catch (error) {
      say("companion", error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  })
  .parseAsync();
process.exit();
