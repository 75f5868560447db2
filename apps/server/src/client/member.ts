import type { AppRouter } from "@companion/api";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { EventSource } from "eventsource";
import superjson from "superjson";

/** An API client that acts as one member, over HTTP and server-sent events. */
export type MemberClient = ReturnType<typeof connect>;

/** A new account, as better-auth takes it. */
export interface Account {
  email: string;
  password: string;
  name: string;
}

/**
 * Signs a member up.
 * @returns the bearer token of their session
 */
export const signUp = async (server: string, account: Account): Promise<string> => {
  const response = await fetch(`${server}/api/auth/sign-up/email`, {
    method: "POST",
    // Node's fetch looks like a browser's, of which better-auth wants to know the page.
    headers: { "content-type": "application/json", origin: server },
    body: JSON.stringify(account),
  });
  const token = response.headers.get("set-auth-token");
  await response.arrayBuffer();
  if (!response.ok || token === null) throw new Error(`Sign-up answered ${response.status}`);
  return token;
};

/** Connects to a server with a member's bearer token. */
export const connect = (server: string, token: string) => {
  const url = `${server}/api/trpc`;
  const authorization = `Bearer ${token}`;
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink({
          url,
          transformer: superjson,
          EventSource,
          eventSourceOptions: {
            // The token goes into a header; the EventSource of browsers has none.
            fetch: (to, init) =>
              fetch(to, { ...init, headers: { ...init.headers, authorization } }),
          },
        }),
        false: httpLink({ url, transformer: superjson, headers: { authorization } }),
      }),
    ],
  });
};
