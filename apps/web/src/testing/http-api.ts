import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { createApi } from "@companion/api";
import { createTestDatabase } from "@companion/db/testing";
import { toNodeHandler } from "better-auth/node";

/** The API over HTTP, without Next, on a database of its own. */
export interface HttpApi {
  url: string;
  /** What another API on the same database is opened with. */
  env: Record<string, string>;
  signUp(): Promise<{ email: string; password: string; token: string }>;
  close(): Promise<void>;
}

/** Serves the API for one test file, on a free port. */
export async function serveApi(): Promise<HttpApi> {
  const database = await createTestDatabase();
  const env = {
    DATABASE_URL: database.url,
    BETTER_AUTH_SECRET: "only-for-this-test-only-for-this-test",
    LOG_LEVEL: "silent",
  };
  const api = createApi(env);
  const handle = toNodeHandler((request: Request) => api.handle(request));
  const server = createServer((request, response) => void handle(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    env,
    signUp: async () => {
      const account = { email: `${randomUUID()}@example.com`, password: "correct horse battery" };
      const response = await fetch(`${url}/api/auth/sign-up/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: url },
        body: JSON.stringify({ ...account, name: "Sam" }),
      });
      const token = response.headers.get("set-auth-token");
      if (token === null) throw new Error(`Sign-up answered ${response.status}`);
      return { ...account, token };
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await api.close();
      await database.drop();
    },
  };
}
