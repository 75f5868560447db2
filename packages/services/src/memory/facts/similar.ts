import { entityTypes, factEntities as entities, readAsActor } from "@companion/db";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { type Entity, entityColumns, entityName } from "./entity.ts";

export const similarInput = z.object({
  name: entityName,
  type: z.enum(entityTypes).optional(),
  limit: z.int().min(1).max(50).default(10),
});

/** Trigrams in common, of all: below this, names are not alike (the default of pg_trgm). */
const alike = 0.3;

/** The member's entities whose name or an alias is written alike, the most alike first. */
export const similarEntities = ({
  ctx,
  input: { name, type, limit },
}: Call<z.output<typeof similarInput>>): Promise<(Entity & { similarity: number })[]> =>
  readAsActor(ctx.database.app, ctx.actor, (tx) => {
    const similarity = sql<number>`(select max(similarity(lower(called), lower(${name})))
      from unnest(${entities.entityName} || ${entities.aliases}) as called)`;
    return tx.db
      .select({ ...entityColumns, similarity })
      .from(entities)
      .where(
        and(
          eq(entities.userId, tx.userId),
          type && eq(entities.entityType, type),
          sql`${similarity} >= ${alike}`,
        ),
      )
      .orderBy(desc(similarity), entities.entityName, entities.id)
      .limit(limit)
      .execute();
  });
