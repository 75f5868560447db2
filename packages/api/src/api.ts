import {
  type Environment,
  EnvironmentError,
  openServices,
  type Services,
} from "@companion/services";
import { type Auth, createAuth } from "./auth.ts";
import { createApiHandler } from "./handler.ts";

/** The API of one process. */
export interface Api {
  services: Services;
  auth: Auth;
  /** Answers requests below /api/trpc and /api/auth. */
  handle: (request: Request) => Promise<Response>;
  close(): Promise<void>;
}

const secretOf = (env: Environment): string => {
  const secret = env["BETTER_AUTH_SECRET"] ?? "";
  if (secret.length < 32) {
    throw new EnvironmentError(
      "BETTER_AUTH_SECRET: give at least 32 random characters (openssl rand -base64 33), the same in every process.",
    );
  }
  return secret;
};

const origins = (text: string | undefined): string[] =>
  (text ?? "").split(",").flatMap((origin) => (origin.trim() === "" ? [] : [origin.trim()]));

/** Opens the API from the environment; docs/configuration.md lists the variables. */
export const createApi = (
  env: Environment,
  given: Parameters<typeof openServices>[1] = {},
): Api => {
  const secret = secretOf(env);
  const services = openServices(env, given);
  const auth = createAuth({
    database: services.database,
    secret,
    baseUrl: env["BETTER_AUTH_URL"],
    trustedOrigins: origins(env["TRUSTED_ORIGINS"]),
  });
  return {
    services,
    auth,
    handle: createApiHandler({ services, auth }),
    close: () => services.close(),
  };
};
