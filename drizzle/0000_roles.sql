-- Hand-written: the roles that requests run as, and what they may do by default.
-- The owner (the role that runs migrations) needs CREATEROLE, or roles made for it beforehand.
DO $$
DECLARE
  companion_role text;
BEGIN
  FOREACH companion_role IN ARRAY ARRAY['companion_app', 'companion_auth', 'companion_staff', 'companion_queue'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', companion_role);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- another database of this server has made it
    END;
    IF NOT pg_has_role(current_user, companion_role, 'SET') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER WITH SET TRUE, INHERIT FALSE', companion_role);
    END IF;
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO companion_app, companion_auth, companion_staff;
--> statement-breakpoint
-- A new table is within the reach of a member's requests at once; its policy decides on the rows.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO companion_app;
--> statement-breakpoint
-- Sets the acting member for the rest of the transaction. SET LOCAL, because on Citus
-- set_config() does not reach the workers.
CREATE FUNCTION app_set_user(member uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL app.user_id = %L', member);
END
$$;
--> statement-breakpoint
-- PostgreSQL 18 brings uuidv7(); RFC 9562, 5.7: 48 bits of milliseconds, then random bits.
DO $$
BEGIN
  IF to_regprocedure('uuidv7()') IS NULL THEN
    CREATE FUNCTION public.uuidv7() RETURNS uuid LANGUAGE sql VOLATILE AS $uuid$
      SELECT encode(
        set_bit(
          set_bit(
            overlay(uuid_send(gen_random_uuid())
              PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
              FROM 1 FOR 6),
            52, 1),
          53, 1),
        'hex')::uuid
    $uuid$;
  END IF;
END
$$;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
--> statement-breakpoint
-- Search configurations that fold accents, one for each language with a stemmer of its own.
DO $$
DECLARE
  language text;
BEGIN
  FOREACH language IN ARRAY ARRAY['english', 'spanish', 'french', 'german', 'portuguese', 'simple'] LOOP
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION companion_%s (COPY = pg_catalog.%s)', language, language);
    EXECUTE format(
      'ALTER TEXT SEARCH CONFIGURATION companion_%s ALTER MAPPING FOR hword, hword_part, word WITH unaccent, %s',
      language, CASE language WHEN 'simple' THEN 'simple' ELSE language || '_stem' END);
  END LOOP;
END
$$;
