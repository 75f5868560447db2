-- Hand-written: what a member's role does not need, it does not have.
-- A member's messages raise a flag and join it; its status, people and notes are the reviewers'.
REVOKE UPDATE ON "user_crisis_flags" FROM companion_app;
--> statement-breakpoint
GRANT UPDATE ("severity", "risk_level", "due_at", "evidence", "detector_version", "referral_issued_at", "version", "updated_at") ON "user_crisis_flags" TO companion_app;
--> statement-breakpoint
-- A temporary table could stand in for one of ours within a session.
DO $$
BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END
$$;
