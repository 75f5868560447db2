-- Hand-written: the tables in which the default grants are too much.
REVOKE ALL ON "sessions", "accounts", "verifications" FROM companion_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "users", "sessions", "accounts", "verifications" TO companion_auth;
--> statement-breakpoint
-- A policy alone would let members make themselves admin: only these columns are theirs to change.
REVOKE INSERT, UPDATE, DELETE ON "users" FROM companion_app;
--> statement-breakpoint
GRANT UPDATE ("name", "image", "locale", "time_zone", "country", "region", "updated_at") ON "users" TO companion_app;
--> statement-breakpoint
-- Append-only tables: their policies allow no change, and neither do the grants.
REVOKE UPDATE, DELETE ON "user_memory_revisions", "user_suicidal_thoughts", "user_crisis_flag_events" FROM companion_app;
--> statement-breakpoint
-- A finding of danger is raised and joined by a member's messages, never taken away by them.
REVOKE DELETE ON "user_crisis_flags" FROM companion_app;
