import { openServices, startWorker } from "@companion/services";
import { untilStopped } from "./until-stopped.ts";

const concurrency = Number(process.env["WORKER_CONCURRENCY"] ?? 8);

try {
  const services = openServices(process.env);
  const worker = await startWorker(services, { concurrency });
  services.log.info({ concurrency }, "worker ready");
  await untilStopped();
  await worker.stop();
  await services.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
