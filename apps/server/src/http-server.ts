import { createServer, type Server } from "node:http";
import type { Api } from "@companion/api";
import { toNodeHandler } from "better-auth/node";

const maxBodyBytes = 1_048_576;

export interface HttpServer {
  /** Such as http://127.0.0.1:3001. */
  url: string;
  /** Lets requests at hand finish, streams included, for at most `timeoutMs`; then ends them. */
  close(timeoutMs?: number): Promise<void>;
}

const closeServer = (server: Server, timeoutMs: number): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), timeoutMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Serves the API over HTTP without Next, for mobile apps and other servers. */
export const serveApi = async (
  api: Pick<Api, "handle">,
  { host, port }: { host: string; port: number },
): Promise<HttpServer> => {
  const handle = toNodeHandler(api.handle);
  const server = createServer((request, response) => {
    if (request.url === "/healthz") {
      response.writeHead(200, { "content-type": "text/plain" }).end("ok");
      return;
    }
    if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes) {
      response
        .writeHead(413, { "content-type": "text/plain" })
        .end("The body is larger than 1 MiB.");
      return;
    }
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "content-type": "text/plain" }).end("Something went wrong.");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const chosen = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${chosen}`,
    close: (timeoutMs = 25_000) => closeServer(server, timeoutMs),
  };
};
