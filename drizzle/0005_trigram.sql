-- Hand-written: similarity of names, for what is written a little differently.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
