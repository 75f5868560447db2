import { type SQL, sql } from "drizzle-orm";

/** The full-text configuration of a language, as `search_vector` is made with. */
export const configurationOf = (language: unknown): SQL => sql`(
  case split_part(${language}, '-', 1)
    when 'en' then 'companion_english'::regconfig
    when 'es' then 'companion_spanish'::regconfig
    when 'fr' then 'companion_french'::regconfig
    when 'de' then 'companion_german'::regconfig
    when 'pt' then 'companion_portuguese'::regconfig
    else 'companion_simple'::regconfig
  end)`;

/**
 * A full-text query that any of the words of `text` satisfies (an AND of all of them finds almost
 * nothing), read in the member's language as `search_vector` is.
 */
export const anyWordOf = (text: unknown, language: unknown): SQL => sql`(
  select string_agg(quote_literal(word), ' | ')::tsquery
  from unnest(tsvector_to_array(to_tsvector(${configurationOf(language)}, ${text}))) as word)`;
