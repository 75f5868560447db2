import { openServices, startWorker } from "@companion/services";
import { wholeNumber } from "./settings.ts";
import { explainStartFailure } from "./start-failure.ts";
import { untilStopped } from "./until-stopped.ts";

const work = async (): Promise<void> => {
  const concurrency = wholeNumber(process.env, "WORKER_CONCURRENCY", {
    fallback: 8,
    min: 1,
    max: 100,
  });
  const services = openServices(process.env);
  const { log, companion } = services;
  try {
    const worker = await startWorker(services, { concurrency });
    log.info({ concurrency, model: companion.configured ? companion.name : null }, "worker ready");
    const signal = await untilStopped();
    log.info({ signal }, "worker stopping");
    await worker.stop();
    log.info({}, "worker stopped");
  } finally {
    await services.close();
  }
};

try {
  await work();
} catch (error) {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exitCode = 1;
}
