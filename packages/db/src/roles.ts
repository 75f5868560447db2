import { pgRole } from "drizzle-orm/pg-core";

/** Member requests, the worker and the importer: sees the rows of `app.user_id` and nothing else. */
export const companionApp = pgRole("companion_app").existing();

/** better-auth: sessions, accounts, verifications and users; nothing of a member's content. */
export const companionAuth = pgRole("companion_auth").existing();
