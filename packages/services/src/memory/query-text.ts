import { type SQL, sql } from "drizzle-orm";

/**
 * A full-text query that any of the words of `text` satisfies (an AND of all of them finds almost
 * nothing), read in the member's language as `search_vector` is.
 */
export const anyWordOf = (text: unknown, language: unknown): SQL => sql`(
  select string_agg(quote_literal(word), ' | ')::tsquery
  from unnest(tsvector_to_array(
    case split_part(${language}, '-', 1)
      when 'en' then to_tsvector('companion_english', ${text})
      when 'es' then to_tsvector('companion_spanish', ${text})
      when 'fr' then to_tsvector('companion_french', ${text})
      when 'de' then to_tsvector('companion_german', ${text})
      when 'pt' then to_tsvector('companion_portuguese', ${text})
      else to_tsvector('companion_simple', ${text})
    end)) as word)`;
