import type { Services } from "@companion/services";
import { z } from "zod";
import type { Auth } from "./auth.ts";

const sessionUser = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(["member", "reviewer", "admin"]).catch("member"),
  locale: z.string().catch("en"),
  timeZone: z.string().catch("UTC"),
  country: z.string().nullable().catch(null),
});

/** Who is signed in, from the session and from nothing else. */
export type SessionUser = z.infer<typeof sessionUser>;

/** What each request has. */
export interface RequestContext {
  services: Services;
  user: SessionUser | null;
  requestId: string;
}

const requestIdPattern = /^[\w-]{8,64}$/u;

/** The id under which the log speaks of a request: the proxy's, or a new one. */
const requestIdOf = (headers: Headers): string => {
  const given = headers.get("x-request-id");
  return given !== null && requestIdPattern.test(given) ? given : crypto.randomUUID();
};

/** Reads the session of a request: better-auth's cookie, or a bearer token. */
export const createContext = async (options: {
  services: Services;
  auth: Auth;
  headers: Headers;
}): Promise<RequestContext> => {
  const { services, auth, headers } = options;
  const session = await auth.api.getSession({ headers });
  return {
    services,
    user: session === null ? null : sessionUser.parse(session.user),
    requestId: requestIdOf(headers),
  };
};
