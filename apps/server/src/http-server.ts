import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Api, authPath, maxBodyBytes, trpcPath } from "@companion/api";
import { failureOf, type Log, stackOf } from "@companion/services";
import { toNodeHandler } from "better-auth/node";

const apiPaths = [`${trpcPath}/`, `${authPath}/`];

export interface HttpServer {
  /** Such as http://127.0.0.1:3001. */
  url: string;
  /** Lets requests at hand finish, streams included, for at most `timeoutMs`; then ends them. */
  close(timeoutMs: number): Promise<void>;
}

export interface HttpServerOptions {
  handle: Api["handle"];
  log: Log;
  host: string;
  /** 0 for one that is free. */
  port: number;
}

interface Answer {
  status: number;
  text: string;
}

/** What is answered without asking the API; undefined for what is the API's to answer. */
const answerOf = ({ url = "/", headers }: IncomingMessage): Answer | undefined => {
  const path = url.split("?", 1)[0] ?? "";
  if (path === "/healthz") return { status: 200, text: "ok" };
  if (!apiPaths.some((prefix) => path.startsWith(prefix))) {
    return {
      status: 404,
      text: `There is nothing here. The API is below ${apiPaths.join(" and ")}.`,
    };
  }
  // Answered here, so that Node reads the body away and the connection can be used again.
  if (Number(headers["content-length"] ?? 0) > maxBodyBytes) {
    return { status: 413, text: "The body is larger than 1 MiB." };
  }
  // Its size shows only when it has arrived.
  if (headers["transfer-encoding"] !== undefined) {
    return { status: 411, text: "Say how long the body is: Content-Length." };
  }
  return undefined;
};

const answer = (response: ServerResponse, { status, text }: Answer): void => {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
};

/** Serves the API over HTTP without Next, for mobile apps and other servers. */
export const serveApi = async (options: HttpServerOptions): Promise<HttpServer> => {
  const { host, port, log } = options;
  const handle = toNodeHandler(options.handle);
  const unanswered = new Set<ServerResponse>();
  // Connections that are kept alive, or opened ahead of need, would hold up the end.
  const closeUnused = () => {
    if (!server.listening && unanswered.size === 0) server.closeAllConnections();
  };
  const server = createServer((request, response) => {
    unanswered.add(response);
    response.once("close", () => {
      unanswered.delete(response);
      closeUnused();
    });
    const direct = answerOf(request);
    if (direct !== undefined) return answer(response, direct);
    handle(request, response).catch((error: unknown) => {
      log.error({ ...failureOf(error), stack: stackOf(error) }, "request failed");
      if (response.headersSent) response.destroy();
      else answer(response, { status: 500, text: "Something went wrong on our side." });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const chosen = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${chosen}`,
    close: (timeoutMs) =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), timeoutMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        closeUnused();
      }),
  };
};
