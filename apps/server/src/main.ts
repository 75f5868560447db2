import { createApi } from "@companion/api";
import { conversations } from "@companion/services";
import { serveApi } from "./http-server.ts";
import { hostOf, wholeNumber } from "./settings.ts";
import { explainStartFailure } from "./start-failure.ts";
import { untilStopped } from "./until-stopped.ts";

/** Milliseconds from SIGTERM until what is still being written is left to whoever asks for it next. */
const patience = { streams: 20_000, all: 25_000 };

const serve = async (): Promise<void> => {
  const port = wholeNumber(process.env, "PORT", { fallback: 3001, min: 0, max: 65_535 });
  const host = hostOf(process.env);
  const api = createApi(process.env);
  const { log, jobs } = api.services;
  try {
    await jobs.start();
    const server = await serveApi({ handle: api.handle, log, host, port });
    log.info({ url: server.url }, "API ready");
    const signal = await untilStopped();
    const stopBy = Date.now() + patience.all;
    log.info({ signal }, "API stopping");
    await server.close(patience.streams);
    // A reply goes on when its listener has left.
    await conversations.drainReplies(Math.max(0, stopBy - Date.now()));
    log.info({}, "API stopped");
  } finally {
    await api.close();
  }
};

try {
  await serve();
} catch (error) {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exitCode = 1;
}
