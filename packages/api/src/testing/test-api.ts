import { type DatabaseOptions, openDatabase } from "@companion/db";
import { createTestDatabase } from "@companion/db/testing";
import { createTRPCClient, createTRPCUntypedClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import { z } from "zod";
import { type Api, createApi } from "../api.ts";
import type { AppRouter } from "../router.ts";

const origin = "http://companion.test";

const signedUp = z.object({ user: z.object({ id: z.uuid() }) });

/** A member with an account, and clients that act as them. */
export interface TestMember {
  userId: string;
  email: string;
  token: string;
  /** What a browser sends in place of the token; it spares the look-up of the session. */
  cookie: string;
  client: ReturnType<typeof typedClient>;
  /** Calls a procedure by its path, for tests that are generated over many. */
  call: ReturnType<typeof untypedClient>;
}

const linkFor = (api: Api, token: string | null) =>
  httpLink<AppRouter>({
    url: `${origin}/api/trpc`,
    transformer: superjson,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    fetch: (url, init) =>
      api.handle(
        new Request(String(url), {
          method: init?.method,
          headers: init?.headers,
          body: typeof init?.body === "string" ? init.body : null,
        }),
      ),
  });

const typedClient = (api: Api, token: string | null) =>
  createTRPCClient<AppRouter>({ links: [linkFor(api, token)] });

const untypedClient = (api: Api, token: string | null) =>
  createTRPCUntypedClient<AppRouter>({ links: [linkFor(api, token)] });

/** An API over a database of its own, reached through its HTTP handler. */
export interface TestApi {
  api: Api;
  databaseUrl: string;
  /** A client that is not signed in. */
  visitor: ReturnType<typeof typedClient>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  signUp: (fields?: Record<string, unknown>) => Promise<TestMember>;
  close: () => Promise<void>;
}

let people = 0;

/** Opens an API for one test file; close it when the file is done. */
export const openTestApi = async (
  env: Record<string, string> = {},
  { onStatement }: Pick<DatabaseOptions, "onStatement"> = {},
): Promise<TestApi> => {
  const database = await createTestDatabase();
  const api = createApi(
    {
      DATABASE_URL: database.url,
      BETTER_AUTH_SECRET: "a secret that only the tests use, long enough",
      BETTER_AUTH_URL: origin,
      LOG_LEVEL: "silent",
      ...env,
    },
    onStatement && { database: openDatabase({ url: database.url, onStatement }) },
  );
  const post: TestApi["post"] = (path, body, headers = {}) =>
    api.handle(
      new Request(`${origin}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    );
  return {
    api,
    databaseUrl: database.url,
    visitor: typedClient(api, null),
    post,
    signUp: async (fields = {}) => {
      people += 1;
      const email = `member-${people}@example.com`;
      const response = await post("/api/auth/sign-up/email", {
        email,
        password: "correct horse battery",
        name: `Member ${people}`,
        ...fields,
      });
      const token = response.headers.get("set-auth-token");
      if (!response.ok || token === null) {
        throw new Error(`Sign-up answered ${response.status}: ${await response.text()}`);
      }
      const { user } = signedUp.parse(await response.json());
      return {
        userId: user.id,
        email,
        token,
        cookie: response.headers
          .getSetCookie()
          .map((cookie) => cookie.split(";", 1)[0])
          .join("; "),
        client: typedClient(api, token),
        call: untypedClient(api, token),
      };
    },
    close: async () => {
      await api.close();
      await database.drop();
    },
  };
};
