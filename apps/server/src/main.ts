import { createApi } from "@companion/api";
import { serveApi } from "./http-server.ts";
import { untilStopped } from "./until-stopped.ts";

const port = Number(process.env["PORT"] ?? 3001);
const host = process.env["HOST"] ?? "127.0.0.1";

try {
  const api = createApi(process.env);
  const server = await serveApi(api, { host, port });
  api.services.log.info({ url: server.url }, "API ready");
  await untilStopped();
  await server.close();
  await api.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
