import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { Actor } from "../connection/actor.ts";

/** Adds a user, as the owner, and returns them as the actor of their requests. */
export const insertMember = async (sql: postgres.Sql): Promise<Actor> => {
  const userId = randomUUID();
  await sql`insert into users (id, email, name) values (${userId}, ${`${userId}@example.org`}, 'Sample')`;
  return { type: "member", userId };
};
