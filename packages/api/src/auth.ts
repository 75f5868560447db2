import { accounts, type Database, sessions, users, verifications } from "@companion/db";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { bearer } from "better-auth/plugins";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

const profile = z.object({
  name: z.string().trim().min(1).max(200).refine(isStorable).optional(),
  image: z
    .url({ protocol: /^https$/u })
    .max(2000)
    .nullish(),
});

/** Holds what people say of themselves to what a page can show and the database can keep. */
const assertProfile = async (user: Record<string, unknown>): Promise<void> => {
  const parsed = await profile.safeParseAsync({ name: user["name"], image: user["image"] });
  if (parsed.success) return;
  const message = "Give a name of at most 200 characters, and an image by its https address.";
  throw new APIError("BAD_REQUEST", { message });
};

export interface AuthOptions {
  database: Database;
  /** Signs sessions; at least 32 characters, the same in every process. */
  secret: string;
  /** The public address of the app; without it, that of each request. */
  baseUrl?: string;
  /** Other origins whose pages may sign in. */
  trustedOrigins?: string[];
}

const fromServer = (type: "string" | "date", options: { required?: boolean } = {}) =>
  ({ type, input: false, required: options.required ?? false }) as const;

/** Sign-up, sign-in and sessions, by better-auth: e-mail and password, cookies and bearer tokens. */
export const createAuth = ({ database, secret, baseUrl, trustedOrigins = [] }: AuthOptions) =>
  betterAuth({
    secret,
    baseURL: baseUrl,
    basePath: "/api/auth",
    trustedOrigins,
    database: drizzleAdapter(database.auth, {
      provider: "pg",
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: { enabled: true },
    user: {
      additionalFields: {
        // Nobody signs up as staff: none of these is taken from a request.
        role: fromServer("string"),
        locale: fromServer("string"),
        timeZone: fromServer("string"),
        country: fromServer("string"),
      },
    },
    databaseHooks: {
      user: { create: { before: assertProfile }, update: { before: assertProfile } },
    },
    // A signed cookie carries the session for some minutes, so that reads need no look-up.
    session: { cookieCache: { enabled: true, maxAge: 300 } },
    advanced: {
      database: { generateId: () => uuidv7() },
      cookiePrefix: "companion",
    },
    plugins: [bearer()],
    // Its messages may name e-mail addresses; what fails shows in the response and in our own log.
    logger: { disabled: true },
    telemetry: { enabled: false },
  });

export type Auth = ReturnType<typeof createAuth>;
