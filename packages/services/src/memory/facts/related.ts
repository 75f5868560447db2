import { factEntities as entities, readAsActor } from "@companion/db";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { type Entity, entityColumns, findEntity } from "./entity.ts";

export const relatedInput = z.object({
  entityId: z.uuid(),
  hops: z.int().min(1).max(2).default(2),
  limit: z.int().min(1).max(100).default(20),
});

export interface RelatedEntity {
  entity: Entity;
  /** How many connections away. */
  hops: number;
  /** The product of the weights on the shortest way, 0–1. */
  weight: number;
}

/** The strongest connections of an entity that a walk follows, so that a hub stays bounded. */
const fanOut = 50;

/** What connections lead to from an entity, the nearest first, then the strongest. */
export const relatedEntities = async ({
  ctx,
  input: { entityId, hops, limit },
}: Call<z.output<typeof relatedInput>>): Promise<RelatedEntity[]> => {
  const [start, found] = await readAsActor(ctx.database.app, ctx.actor, (tx) => {
    const reached = sql`(
      with recursive walk (id, hops, weight, path) as (
        select ${entityId}::uuid, 0, 1::float8, array[${entityId}::uuid]
        union all
        select next.id, walk.hops + 1, walk.weight * next.weight, walk.path || next.id
        from walk cross join lateral (
          select edge.weight,
            case when edge.from_entity_id = walk.id
              then edge.to_entity_id else edge.from_entity_id end as id
          from entity_relationships edge
          where edge.user_id = ${tx.userId} and (edge.from_entity_id = walk.id
            or (edge.bidirectional and edge.to_entity_id = walk.id))
          order by edge.weight desc, edge.id
          limit ${fanOut}
        ) next
        where walk.hops < ${hops} and next.id <> all (walk.path)
      )
      select distinct on (id) id, hops, weight from walk
      where walk.hops > 0 order by id, hops, weight desc
    ) as reached`;
    return Promise.all([
      findEntity(tx, { id: entityId }),
      tx.db
        .select({
          entity: entityColumns,
          hops: sql<number>`reached.hops`,
          weight: sql<number>`reached.weight`,
        })
        .from(reached)
        .innerJoin(entities, and(eq(entities.userId, tx.userId), sql`${entities.id} = reached.id`))
        .orderBy(sql`reached.hops, reached.weight desc, reached.id`)
        .limit(limit)
        .execute(),
    ]);
  });
  if (start === undefined) throw notFound("entity");
  return found;
};
