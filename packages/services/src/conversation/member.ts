import { preparedQuery, users } from "@companion/db";
import { eq, sql } from "drizzle-orm";

/** Where a member is and what they read, as they said. */
export interface Member {
  locale: string;
  country: string | null;
  region: string | null;
}

export const memberQuery = preparedQuery("conversation_member", (db) =>
  db
    .select({ locale: users.locale, country: users.country, region: users.region })
    .from(users)
    .where(eq(users.id, sql.placeholder("userId"))),
);
