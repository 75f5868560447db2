import { pgRole } from "drizzle-orm/pg-core";

/** Member requests, the worker and the importer: sees the rows of `app.user_id` and nothing else. */
export const companionApp = pgRole("companion_app").existing();

/** better-auth: sessions, accounts, verifications and users; nothing of a member's content. */
export const companionAuth = pgRole("companion_auth").existing();

/** Reviewers and admins: staff-wide rows of flags, feedback and aggregates. */
export const companionStaff = pgRole("companion_staff").existing();

/** The job queue: takes and finishes jobs, which hold ids only; sees no table of a member. */
export const companionQueue = pgRole("companion_queue").existing();
