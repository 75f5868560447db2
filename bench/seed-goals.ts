import type postgres from "postgres";

/**
 * Adds members with `goals` goals each, as the owner, with statistics taken afterwards.
 * Returns the members' ids.
 */
export const seedGoals = async (
  sql: postgres.Sql,
  { members, goals }: { members: number; goals: number },
): Promise<string[]> => {
  const users = await sql<{ id: string }[]>`
    insert into users (email, name)
    select 'member' || n || '@example.org', 'Member ' || n
    from generate_series(1, ${members}) as n
    returning id`;
  await sql`
    insert into user_memory_items
      (user_id, kind, origin, state, sensitivity, confidence, salience, canonical_key, summary,
       language, search_text, first_mentioned_at, last_mentioned_at, valid_from, updated_at)
    select id, 'goals', 'user', 'stated', 'normal', 1, 0.5, 'goal ' || n,
      'Goal: walk ' || n || ' times around the lake (active)', 'en', 'walk around the lake',
      now(), now(), now(), now() - n * interval '1 minute'
    from users cross join generate_series(1, ${goals}) as n`;
  await sql`
    insert into user_goals (user_id, id, title, description, category, priority, target_date)
    select user_id, id, summary, 'Before breakfast, whatever the weather', 'health', 3, '2030-01-01'
    from user_memory_items`;
  await sql`vacuum analyze users, user_memory_items, user_goals`;
  return users.map(({ id }) => id);
};
